package dev.yoke.core.risk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;

/// A day of the brokers' servers on which the market trades: Monday to Friday.
///
/// Thread: any; immutable.
///
/// @param day days since 1970-01-01 in the servers' own time
/// @param startsMs when it has begun on every server, UTC epoch milliseconds
public record TradingDay(long day, long startsMs) {

    public static final long DAY_MS = 86_400_000;

    /// The first trading day that has begun on no server yet.
    ///
    /// @param offsetsMs server time − UTC of every server that counts; none = UTC alone
    /// @param seenDay the newest day that the market itself has shown, which no clock can take back
    public static TradingDay next(long nowMs, Collection<Long> offsetsMs, long seenDay) {
        long east = offsetsMs.isEmpty() ? 0 : Collections.max(offsetsMs);
        long west = offsetsMs.isEmpty() ? 0 : Collections.min(offsetsMs);
        long day = Math.max(serverDay(nowMs, east), seenDay) + 1;
        while (isWeekend(day)) {
            day++;
        }
        return new TradingDay(day, day * DAY_MS - west);
    }

    /// The day of a server whose time differs by so much from UTC.
    public static long serverDay(long timeMs, long offsetMs) {
        return Math.floorDiv(timeMs + offsetMs, DAY_MS);
    }

    private static boolean isWeekend(long day) {
        DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    /// `2026-11-27 00:00 server time`
    public String text() {
        return LocalDate.ofEpochDay(day) + " 00:00 server time";
    }
}
