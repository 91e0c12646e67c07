package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TradingDayTest {

    private static final long HOUR_MS = 3_600_000;
    private static final long NEVER = -100_000;

    @Test
    void isTheNextMidnightOfTheServer() {
        assertThat(next("2026-11-26T20:00:00Z", 2)).isEqualTo(day("2026-11-27", "2026-11-26T22:00:00Z"));
        assertThat(next("2026-11-26T21:59:59.999Z", 2)).isEqualTo(day("2026-11-27", "2026-11-26T22:00:00Z"));
    }

    @Test
    void skipsTheWeekend() {
        assertThat(next("2026-11-26T22:00:00Z", 2)).isEqualTo(day("2026-11-30", "2026-11-29T22:00:00Z"));
        assertThat(next("2026-11-28T12:00:00Z", 2)).isEqualTo(day("2026-11-30", "2026-11-29T22:00:00Z"));
        assertThat(next("2026-11-29T21:59:00Z", 2)).isEqualTo(day("2026-11-30", "2026-11-29T22:00:00Z"));
        assertThat(next("2026-11-29T22:00:00Z", 2)).isEqualTo(day("2026-12-01", "2026-11-30T22:00:00Z"));
    }

    @Test
    void isADayThatHasBegunOnNoServerAndStartsWhenItHasBegunOnAll() {
        assertThat(next("2026-11-25T22:30:00Z", 3, -5))
                .as("it is the 26th already in the east; the 27th begins last in the west")
                .isEqualTo(day("2026-11-27", "2026-11-27T05:00:00Z"));
    }

    @Test
    void isUtcWhereNoServerIsKnown() {
        assertThat(next("2026-11-25T23:59:00Z")).isEqualTo(day("2026-11-26", "2026-11-26T00:00:00Z"));
    }

    @Test
    void isLaterThanTheDayThatTheMarketHasShownWhateverTheClockSays() {
        long seen = LocalDate.parse("2026-11-26").toEpochDay();
        assertThat(TradingDay.next(ms("2026-11-20T12:00:00Z"), List.of(0L), seen))
                .isEqualTo(day("2026-11-27", "2026-11-27T00:00:00Z"));
    }

    @Test
    void saysItsDateOnTheServersClock() {
        assertThat(day("2026-11-27", "2026-11-26T22:00:00Z").text()).isEqualTo("2026-11-27 00:00 server time");
    }

    private static TradingDay next(String now, int... offsetHours) {
        return TradingDay.next(
                ms(now),
                Arrays.stream(offsetHours).mapToObj(hours -> hours * HOUR_MS).toList(),
                NEVER);
    }

    private static TradingDay day(String date, String starts) {
        return new TradingDay(LocalDate.parse(date).toEpochDay(), ms(starts));
    }

    private static long ms(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
