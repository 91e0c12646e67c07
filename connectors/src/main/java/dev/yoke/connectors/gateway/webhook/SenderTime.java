package dev.yoke.connectors.gateway.webhook;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.OptionalLong;

/// The sender's clock: ISO 8601 with a zone, epoch seconds (with or without decimals) or epoch milliseconds.
final class SenderTime {

    /// 2000-01-01 and 2100-01-01.
    private static final long MIN_MS = 946_684_800_000L;

    private static final long MAX_MS = 4_102_444_800_000L;

    private static final long MINUTE_MS = 60_000;

    private SenderTime() {}

    static long parse(Field field) throws RefusedSignal {
        String text = field.text().strip();
        long ms = isEpoch(text) ? epochMs(field, text) : isoMs(field, text);
        if (ms < MIN_MS || ms > MAX_MS) {
            throw notATime(field);
        }
        return ms;
    }

    private static boolean isEpoch(String text) {
        return text.matches("[0-9]{10}(\\.[0-9]{1,9})?|[0-9]{13}");
    }

    private static long epochMs(Field field, String text) throws RefusedSignal {
        if (text.length() == 13 && text.indexOf('.') < 0) {
            return Long.parseLong(text);
        }
        long units = ExactNumber.positive(field, text.length() > 19 ? text.substring(0, 19) : text);
        return units / 100_000;
    }

    private static long isoMs(Field field, String text) throws RefusedSignal {
        try {
            return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw notATime(field);
        }
    }

    private static RefusedSignal notATime(Field field) {
        return RefusedSignal.field("the field " + Shown.of(field.name()) + " is not a time: " + field.shown()
                + ": send ISO 8601 with a zone (2026-11-21T03:51:27Z), epoch seconds or epoch milliseconds");
    }

    /// The length of a bar as TradingView writes its `{{interval}}`: minutes as a bare number, else with S, D, W, H.
    static OptionalLong intervalMs(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (!lower.matches("[0-9]{0,5}[smhdw]?") || lower.isEmpty()) {
            return OptionalLong.empty();
        }
        char last = lower.charAt(lower.length() - 1);
        boolean bare = Character.isDigit(last);
        String digits = bare ? lower : lower.substring(0, lower.length() - 1);
        long count = digits.isEmpty() ? 1 : Long.parseLong(digits);
        long unitMs = switch (last) {
            case 's' -> 1_000;
            case 'h' -> 60 * MINUTE_MS;
            case 'd' -> 1_440 * MINUTE_MS;
            case 'w' -> 10_080 * MINUTE_MS;
            default -> MINUTE_MS;
        };
        return count == 0 ? OptionalLong.empty() : OptionalLong.of(count * unitMs);
    }
}
