package dev.yoke.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongCandlesTest {

    private static final Instrument EURUSD = new Instrument(Desk.ALDER, Desk.EURUSD);

    private final Desk desk = new Desk().connect(Desk.ALDER);

    @Test
    void asksForDaysWhereWeeksAndMonthsAreWanted() {
        desk.ask(new Command.WatchCandles(EURUSD, Timeframe.W1));
        desk.ask(new Command.WatchCandles(EURUSD, Timeframe.MN1));

        assertThat(desk.effects.log)
                .contains("candles " + Desk.ALDER + Desk.EURUSD + Timeframe.D1)
                .noneMatch(line -> line.endsWith("W1") || line.endsWith("MN1"));
    }

    @Test
    void makesWeeksAndMonthsOfTheHistoryOfDays() {
        LocalDate first = LocalDate.of(2025, 8, 18);
        List<Candle> days = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            long price = Desk.BID + i * 1_000;
            days.add(new Candle(
                    first.plusDays(i).toEpochDay() * Timeframe.D1.durationMs(),
                    price,
                    price + 10,
                    price - 10,
                    price,
                    1));
        }
        desk.core.onEvent(new Event.CandlesReport(EURUSD, Timeframe.D1, days, true));
        desk.core.market().publish();

        CandleView months = desk.core.market().published(EURUSD, Timeframe.MN1).orElseThrow();
        CandleView weeks = desk.core.market().published(EURUSD, Timeframe.W1).orElseThrow();
        // 14 days of August are incomplete; September begins at day 14.
        assertThat(months.candle(0))
                .isEqualTo(new Candle(
                        LocalDate.of(2025, 9, 1).toEpochDay() * Timeframe.D1.durationMs(),
                        Desk.BID + 14_000,
                        Desk.BID + 43_000 + 10,
                        Desk.BID + 14_000 - 10,
                        Desk.BID + 43_000,
                        30));
        assertThat(weeks.candle(0).openServerMs())
                .isEqualTo(LocalDate.of(2025, 8, 24).toEpochDay() * Timeframe.D1.durationMs());
        assertThat(weeks.candle(0).tickVolume()).isEqualTo(7);
    }
}
