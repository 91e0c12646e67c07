package dev.yoke.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongerCandlesTest {

    private static final long DAY_MS = 86_400_000L;

    @ParameterizedTest
    @CsvSource({
        "W1, 2026-03-04T15:30, 2026-03-01T00:00, 2026-03-08T00:00",
        "W1, 2026-03-01T00:00, 2026-03-01T00:00, 2026-03-08T00:00",
        "W1, 2026-02-28T23:59, 2026-02-22T00:00, 2026-03-01T00:00",
        "W1, 1969-12-31T12:00, 1969-12-28T00:00, 1970-01-04T00:00",
        "MN1, 2026-02-28T23:59, 2026-02-01T00:00, 2026-03-01T00:00",
        "MN1, 2024-02-29T00:00, 2024-02-01T00:00, 2024-03-01T00:00",
        "MN1, 2025-12-31T23:59, 2025-12-01T00:00, 2026-01-01T00:00",
        "D1, 2026-03-04T15:30, 2026-03-04T00:00, 2026-03-05T00:00"
    })
    void opensAtTheCalendarsWeeksAndMonths(Timeframe timeframe, String at, String opens, String next) {
        assertThat(timeframe.openTime(ms(at))).isEqualTo(ms(opens));
        assertThat(timeframe.nextOpen(ms(opens))).isEqualTo(ms(next));
    }

    private static long ms(String dateTime) {
        return java.time.LocalDateTime.parse(dateTime)
                .toInstant(java.time.ZoneOffset.UTC)
                .toEpochMilli();
    }

    @Test
    void putsDaysTogetherAndLeavesOutWhatMayHaveBegunBefore() {
        List<Candle> days = List.of(
                day("2026-02-26", 90, 95, 85, 91, 5),
                day("2026-02-27", 91, 99, 90, 98, 5),
                day("2026-03-02", 100, 110, 95, 105, 10),
                day("2026-03-03", 105, 120, 101, 118, 20),
                day("2026-03-06", 118, 119, 80, 90, 30),
                day("2026-03-09", 91, 93, 88, 92, 7));

        assertThat(LongerCandles.of(days, Timeframe.W1))
                .containsExactly(
                        new Candle(ms("2026-03-01T00:00"), 100, 120, 80, 90, 60),
                        new Candle(ms("2026-03-08T00:00"), 91, 93, 88, 92, 7));
        assertThat(LongerCandles.of(days, Timeframe.MN1))
                .containsExactly(new Candle(ms("2026-03-01T00:00"), 100, 120, 80, 92, 67));
        assertThat(LongerCandles.of(List.of(), Timeframe.W1)).isEmpty();
    }

    private static Candle day(String date, long open, long high, long low, long close, long volume) {
        return new Candle(LocalDate.parse(date).toEpochDay() * DAY_MS, open, high, low, close, volume);
    }

    @Test
    void aMonthEndsWithItsLastDayWhileQuotesCome() {
        Instrument gold = new Instrument(new TerminalId("a"), new Symbol("XAUUSD"));
        CandleBuilder builder = new CandleBuilder(gold, 100);
        List<long[]> quotes = new ArrayList<>();
        quotes.add(new long[] {50, ms("2026-02-28T23:59")});
        quotes.add(new long[] {60, ms("2026-03-01T00:00")});
        quotes.add(new long[] {40, ms("2026-03-31T12:00")});
        quotes.add(new long[] {70, ms("2026-04-01T00:00")});
        quotes.forEach(quote -> builder.onTick(quote[0], quote[1], 0));

        CandleView months = builder.series(Timeframe.MN1).view();
        assertThat(months.size()).isEqualTo(3);
        assertThat(months.candle(1)).isEqualTo(new Candle(ms("2026-03-01T00:00"), 60, 60, 40, 40, 2));
        // 28 February and 1 March 2026 are Saturday and Sunday.
        assertThat(builder.series(Timeframe.W1).view().size()).isEqualTo(3);
    }
}
