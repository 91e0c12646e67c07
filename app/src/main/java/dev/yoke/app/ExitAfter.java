package dev.yoke.app;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/// How long the cockpit runs: `500ms`, `30s`, `5m`, `8h`; a bare number means seconds.
record ExitAfter(Duration duration) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h)?");

    static ExitAfter parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new TypeConversionException("'" + text + "' is not a time such as 30s, 5m or 500ms");
        }
        long count = Long.parseLong(form.group(1));
        String unit = form.group(2) == null ? "s" : form.group(2);
        return new ExitAfter(
                switch (unit) {
                    case "ms" -> Duration.ofMillis(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofSeconds(count);
                });
    }
}
