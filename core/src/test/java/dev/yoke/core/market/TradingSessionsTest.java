package dev.yoke.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradingSessionsTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    /// 2025-11-16 was a Sunday.
    private static long at(int dayAfterSunday, String time) {
        return LocalDateTime.parse("2025-11-16T" + time)
                .plusDays(dayAfterSunday)
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }

    @Test
    void countsFromTheOpeningToTheClose() {
        TradingSessions sessions = TradingSessions.parse("MON 00:05-23:55, TUE 00:05-12:00 13:00-23:55");

        assertThat(sessions.sinceOpenMs(at(1, "00:05:00"))).isZero();
        assertThat(sessions.sinceOpenMs(at(1, "00:04:59.999"))).isEqualTo(-1);
        assertThat(sessions.sinceOpenMs(at(1, "10:05:01"))).isEqualTo(10 * HOUR + 1_000);
        assertThat(sessions.untilCloseMs(at(1, "23:54:59"))).isEqualTo(1_000);
        assertThat(sessions.isOpen(at(1, "23:55:00"))).isFalse();
        assertThat(sessions.untilCloseMs(at(2, "12:30:00"))).isZero();
        assertThat(sessions.sinceOpenMs(at(2, "12:30:00"))).isEqualTo(-30 * MINUTE);
        assertThat(sessions.sinceOpenMs(at(2, "13:30:00"))).isEqualTo(30 * MINUTE);
    }

    @Test
    void joinsSessionsThatTouchAtMidnight() {
        TradingSessions week = TradingSessions.parse(
                "SUN 22:00-24:00, MON 00:00-24:00, TUE 00:00-24:00, WED 00:00-24:00, THU 00:00-24:00, FRI 00:00-22:00");

        assertThat(week.sessions()).hasSize(1);
        assertThat(week.untilCloseMs(at(0, "22:00:00"))).isEqualTo(120 * HOUR);
        assertThat(week.sinceOpenMs(at(3, "00:00:00"))).isEqualTo(50 * HOUR);
        assertThat(week.sinceOpenMs(at(5, "22:00:00"))).isEqualTo(-48 * HOUR);
        assertThat(week.sinceOpenMs(at(6, "12:00:00"))).isEqualTo(-34 * HOUR);
        assertThat(TradingSessions.parse(week.text())).isEqualTo(week);
    }

    @Test
    void takesOneMinuteBeforeMidnightAsMidnight() {
        assertThat(TradingSessions.parse("MON 00:00-23:59, TUE 00:00-23:59").sessions())
                .containsExactly(new TradingSessions.Session(1_440, 3 * 1_440 - 1));
    }

    @Test
    void joinsTheEndOfTheWeekWithItsBegin() {
        TradingSessions sessions = TradingSessions.parse("SAT 20:00-24:00, SUN 00:00-04:00");

        assertThat(sessions.sinceOpenMs(at(7, "02:00:00"))).isEqualTo(6 * HOUR);
        assertThat(sessions.untilCloseMs(at(6, "23:00:00"))).isEqualTo(5 * HOUR);
        assertThat(sessions.text()).isEqualTo("SUN 00:00-04:00, SAT 20:00-24:00");
    }

    @Test
    void readsSessionsOverMidnight() {
        TradingSessions expected = TradingSessions.parse("MON 22:00-24:00, TUE 00:00-02:30");
        assertThat(TradingSessions.parse("MON 22:00-02:30")).isEqualTo(expected);
        assertThat(TradingSessions.parse("MON 22:00-26:30")).isEqualTo(expected);
        assertThat(TradingSessions.parse("MON 00:00-00:00")).isEqualTo(TradingSessions.parse("MON 00:00-24:00"));
    }

    @Test
    void takesNothingSaidAndTheWholeWeekAsAlwaysOpen() {
        TradingSessions whole = TradingSessions.parse(
                "SUN 00:00-24:00, MON 00:00-24:00, TUE 00:00-24:00, WED 00:00-24:00, THU 00:00-24:00, FRI 00:00-24:00,"
                        + " SAT 00:00-24:00");
        assertThat(whole).isEqualTo(TradingSessions.ALWAYS).isEqualTo(TradingSessions.parse(" "));
        assertThat(whole.sinceOpenMs(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(whole.untilCloseMs(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(whole.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MON",
                "XXX 00:00-24:00",
                "MON 24:00-25:00",
                "MON 10:00-11:60",
                "MON 10:00-48:01",
                "MON 1:00-2:00",
                "MON 10:00",
                "MON 10:00-12:00,",
                "MON 10:00-12:00; TUE 10:00-12:00",
                "mon 10:00-12:00"
            })
    void keepsWhatCannotBeReadClosed(String text) {
        TradingSessions sessions = TradingSessions.parse(text);
        assertThat(sessions.isReadable()).isFalse();
        assertThat(sessions.problem()).isNotEmpty();
        assertThat(sessions.isOpen(at(1, "11:00:00"))).isFalse();
        assertThat(sessions.untilCloseMs(at(1, "11:00:00"))).isZero();
    }

    @Test
    void boundsWhatItReads() {
        assertThat(TradingSessions.parse("MON 00:00-01:00 ".repeat(500)).problem())
                .contains("2000");
    }

    /// Against a walk through all minutes.
    @Test
    void agreesWithCountingMinutes() {
        SplittableRandom random = new SplittableRandom(20_251_116);
        for (int round = 0; round < 40; round++) {
            BitSet open = new BitSet(TradingSessions.WEEK);
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                int from = random.nextInt(TradingSessions.WEEK);
                int length = 2 + random.nextInt(2_000);
                for (int minute = from; minute < from + length; minute++) {
                    open.set(minute % TradingSessions.WEEK);
                }
            }
            TradingSessions sessions = TradingSessions.of(open);
            assertThat(TradingSessions.parse(sessions.text())).isEqualTo(sessions);
            for (int i = 0; i < 100; i++) {
                int minute = random.nextInt(TradingSessions.WEEK);
                assertThat(sessions.sinceOpenMs(at(0, "00:00:00") + minute * MINUTE))
                        .as("seed 20251116, round %d, %s, minute %d", round, sessions.text(), minute)
                        .isEqualTo(counted(open, minute));
            }
        }
    }

    private static long counted(BitSet open, int minute) {
        int week = TradingSessions.WEEK;
        if (open.cardinality() == week) {
            return Long.MAX_VALUE;
        }
        int steps = 0;
        if (open.get(minute)) {
            while (open.get(Math.floorMod(minute - steps - 1, week))) {
                steps++;
            }
            return steps * MINUTE;
        }
        while (!open.get((minute + steps) % week)) {
            steps++;
        }
        return -steps * MINUTE;
    }
}
