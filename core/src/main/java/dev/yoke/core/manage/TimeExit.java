package dev.yoke.core.manage;

/// When a position is closed at the latest.
///
/// @param afterMs milliseconds after it was opened, 0 = never
/// @param atMinute the next time the server's clock shows this minute of the day, [#NEVER] = never
/// @param fridayMinute the same on a Friday: before the weekend
public record TimeExit(long afterMs, int atMinute, int fridayMinute) {

    public static final int NEVER = -1;
    public static final TimeExit NONE = new TimeExit(0, NEVER, NEVER);

    private static final int MINUTES_OF_DAY = 1_440;
    private static final long MINUTE_MS = 60_000;
    private static final long DAY_MS = MINUTES_OF_DAY * MINUTE_MS;
    private static final long WEEK_MS = 7 * DAY_MS;

    /// The epoch began on a Thursday.
    private static final long FIRST_FRIDAY_MS = DAY_MS;

    public TimeExit {
        if (afterMs < 0 || !isMinute(atMinute) || !isMinute(fridayMinute)) {
            throw new IllegalArgumentException("not a time of the day");
        }
    }

    private static boolean isMinute(int minute) {
        return minute >= NEVER && minute < MINUTES_OF_DAY;
    }

    public boolean isNever() {
        return equals(NONE);
    }

    /// The earliest of the three in UTC epoch milliseconds, [Long#MAX_VALUE] for never.
    ///
    /// @param openMs when the position was opened
    /// @param sinceMs since when the plan holds; a time of day is the next one after it
    /// @param serverOffsetMs server time − UTC
    public long deadlineMs(long openMs, long sinceMs, long serverOffsetMs) {
        long deadline = afterMs == 0 || openMs > Long.MAX_VALUE - afterMs ? Long.MAX_VALUE : openMs + afterMs;
        long serverMs = sinceMs + serverOffsetMs;
        if (atMinute != NEVER) {
            deadline = Math.min(deadline, next(serverMs, atMinute * MINUTE_MS, DAY_MS) - serverOffsetMs);
        }
        if (fridayMinute != NEVER) {
            long inWeek = FIRST_FRIDAY_MS + fridayMinute * MINUTE_MS;
            deadline = Math.min(deadline, next(serverMs, inWeek, WEEK_MS) - serverOffsetMs);
        }
        return deadline;
    }

    /// The first `phase + n × period` after `from`.
    private static long next(long from, long phase, long period) {
        return from + period - Math.floorMod(from - phase, period);
    }
}
