package dev.yoke.connectors.prop;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// A time of an equity path: epoch seconds or milliseconds, ISO-8601 with or without zone, or as MetaTrader writes it
/// (`2025.11.03 14:00`). Without a zone it is UTC.
///
/// @param timeMs UTC epoch milliseconds
/// @param zoned whether the text said so
record PathTime(long timeMs, boolean zoned) {

    static final String FORMS = "write 2025-11-03T14:00:00Z, 2025.11.03 14:00, or seconds or milliseconds since 1970";

    private static final Pattern EPOCH = Pattern.compile("\\d{9,14}");
    private static final Pattern METATRADER = Pattern.compile("(\\d{4})\\.(\\d{2})\\.(\\d{2})([ T].*)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final long GREATEST_SECONDS = 100_000_000_000L;
    private static final long EARLIEST_MS =
            Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    private static final long LATEST_MS = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

    /// Empty where it is none of the forms, or not in the years 2000 to 2099.
    static Optional<PathTime> parse(String text) {
        try {
            PathTime time = EPOCH.matcher(text).matches() ? epoch(Long.parseLong(text)) : written(text);
            return time.timeMs >= EARLIEST_MS && time.timeMs < LATEST_MS ? Optional.of(time) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static PathTime epoch(long number) {
        return new PathTime(number < GREATEST_SECONDS ? number * 1_000 : number, true);
    }

    private static PathTime written(String text) {
        String iso = METATRADER.matcher(text).replaceFirst("$1-$2-$3$4");
        if (DATE.matcher(iso).matches()) {
            return new PathTime(
                    LocalDate.parse(iso)
                            .atStartOfDay()
                            .toInstant(ZoneOffset.UTC)
                            .toEpochMilli(),
                    false);
        }
        String joined = iso.replaceFirst("^(\\S+) (\\d)", "$1T$2").replaceFirst(" ?(UTC|GMT)$", "Z");
        var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(joined, ZonedDateTime::from, LocalDateTime::from);
        return switch (parsed) {
            case ZonedDateTime zoned -> new PathTime(zoned.toInstant().toEpochMilli(), true);
            case LocalDateTime local ->
                new PathTime(local.toInstant(ZoneOffset.UTC).toEpochMilli(), false);
            default -> throw new DateTimeException("neither with nor without a zone");
        };
    }
}
