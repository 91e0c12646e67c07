package dev.yoke.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/// A day as a trader names it: `2026-11-27` or `today`, in UTC as everything in the journal.
record UtcDay(LocalDate date) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    static UtcDay parse(String text) {
        if (text.equalsIgnoreCase("today")) {
            return new UtcDay(LocalDate.now(ZoneOffset.UTC));
        }
        try {
            return new UtcDay(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a day; write it as 2026-11-27, or 'today'");
        }
    }

    long fromMs() {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    long toMs() {
        return new UtcDay(date.plusDays(1)).fromMs();
    }

    /// `2026-11-27 10:00:01.123` of UTC epoch milliseconds.
    static String clock(long ms) {
        return CLOCK.format(Instant.ofEpochMilli(ms));
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
