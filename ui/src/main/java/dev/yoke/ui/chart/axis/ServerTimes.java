package dev.yoke.ui.chart.axis;

import dev.yoke.ui.chart.series.CalendarBoundary;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Server times as text. The terminal's server time has no zone: it is shown as the broker shows it.
public final class ServerTimes {

    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEE d MMM yyyy  HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private ServerTimes() {}

    /// Says as much as the calendar step before the candle: a year, a month, a day or a time of day.
    public static String tick(long serverMs, byte boundary) {
        LocalDateTime at = at(serverMs);
        return switch (boundary) {
            case CalendarBoundary.YEAR -> YEAR.format(at);
            case CalendarBoundary.MONTH -> MONTH.format(at);
            case CalendarBoundary.DAY -> DAY.format(at);
            default -> TIME.format(at);
        };
    }

    public static String full(long serverMs, boolean daily) {
        return (daily ? FULL_DAY : FULL).format(at(serverMs));
    }

    private static LocalDateTime at(long serverMs) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(serverMs), ZoneOffset.UTC);
    }
}
