package dev.yoke.ui.blotter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// Dates and times as the tables write and read them: ISO, in the trader's zone, with Latin digits.
final class Times {

    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Times() {}

    static String dateAndTime(long epochMs, ZoneId zone) {
        return DATE_AND_TIME.format(Instant.ofEpochMilli(epochMs).atZone(zone));
    }

    static LocalDate day(long epochMs, ZoneId zone) {
        return Instant.ofEpochMilli(epochMs).atZone(zone).toLocalDate();
    }

    /// The first millisecond of a day.
    static long startMs(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /// From `2026-11-27`; empty where it is no date.
    static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
