package dev.yoke.core.risk.prop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// When a firm's day begins, on the firm's own clock. The days on which clocks change have 23 or 25 hours; a time that
/// the clock skips is taken right after the gap, one that it shows twice the first time.
///
/// Thread: immutable. Units: UTC epoch milliseconds.
public record ResetTime(ZoneId zone, LocalTime time) {

    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);

    /// The latest reset at or before.
    public long atOrBefore(long timeMs) {
        LocalDate date = Instant.ofEpochMilli(timeMs).atZone(zone).toLocalDate();
        long sameDate = on(date);
        return sameDate <= timeMs ? sameDate : on(date.minusDays(1));
    }

    /// The first reset after.
    public long after(long timeMs) {
        LocalDate date = Instant.ofEpochMilli(timeMs).atZone(zone).toLocalDate();
        long sameDate = on(date);
        return sameDate > timeMs ? sameDate : on(date.plusDays(1));
    }

    private long on(LocalDate date) {
        return ZonedDateTime.of(date, time, zone).toInstant().toEpochMilli();
    }

    /// What the day of this moment is called: the date at its middle, so that a futures day that begins in the evening
    /// carries the name of the day that is traded.
    public LocalDate dayOf(long timeMs) {
        long start = atOrBefore(timeMs);
        long middle = start + (after(start) - start) / 2;
        return Instant.ofEpochMilli(middle).atZone(zone).toLocalDate();
    }

    /// `00:00 CET`, as the clock is called at that moment.
    public String text(long timeMs) {
        return NAMED.format(Instant.ofEpochMilli(timeMs).atZone(zone));
    }
}
