package dev.yoke.ui.chart.series;

import java.time.LocalDate;

/// Ranks the calendar steps that a time axis marks: the greater the step between two candles, the more its label says.
public final class CalendarBoundary {

    public static final byte NONE = 0;
    public static final byte DAY = 9;
    public static final byte MONTH = 10;
    public static final byte YEAR = 11;

    private static final long DAY_MS = 86_400_000L;
    private static final long[] INTRADAY_MS = {
        60_000L, 300_000L, 900_000L, 1_800_000L, 3_600_000L, 10_800_000L, 21_600_000L, 43_200_000L
    };

    private CalendarBoundary() {}

    public static byte between(long beforeServerMs, long serverMs) {
        long dayBefore = Math.floorDiv(beforeServerMs, DAY_MS);
        long day = Math.floorDiv(serverMs, DAY_MS);
        if (dayBefore != day) {
            LocalDate from = LocalDate.ofEpochDay(dayBefore);
            LocalDate to = LocalDate.ofEpochDay(day);
            return from.getYear() != to.getYear() ? YEAR : from.getMonthValue() != to.getMonthValue() ? MONTH : DAY;
        }
        for (int i = INTRADAY_MS.length - 1; i >= 0; i--) {
            if (Math.floorDiv(beforeServerMs, INTRADAY_MS[i]) != Math.floorDiv(serverMs, INTRADAY_MS[i])) {
                return (byte) (i + 1);
            }
        }
        return NONE;
    }
}
