package dev.yoke.ui.theme;

import dev.yoke.core.market.FixedPoint;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How figures are written everywhere: real minus sign, narrow spaces for thousands at which no line breaks, fixed
/// decimals. Units as in [FixedPoint]: 1e-8.
public final class Figures {

    public static final String NONE = "–";
    /// Narrow and without a break: a figure stays on one line.
    private static final char THOUSANDS = '\u202f';

    private static final char FIGURE_SPACE = '\u2007';
    private static final char POINT_SPACE = '\u2008';
    private static final char MINUS = '\u2212';
    private static final Pattern PLAIN = Pattern.compile("(?<![\\w.:/-])(-)?(\\d+)(?=[. ]|$)");
    private static final long MINUTE_MS = 60_000;
    private static final long HOUR_MS = 60 * MINUTE_MS;
    private static final long DAY_MS = 24 * HOUR_MS;

    private Figures() {}

    /// `39 812.4`, `−12.50`.
    public static String decimal(long units, int decimals) {
        String plain = FixedPoint.format(units, decimals);
        boolean negative = plain.charAt(0) == '-';
        int start = negative ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder out = new StringBuilder(plain.length() + 4);
        if (negative) {
            out.append(MINUS);
        }
        group(plain, start, end, out);
        return out.append(plain, end, plain.length()).toString();
    }

    private static void group(String plain, int start, int end, StringBuilder out) {
        for (int i = start; i < end; i++) {
            if (i > start && (end - i) % 3 == 0) {
                out.append(THOUSANDS);
            }
            out.append(plain.charAt(i));
        }
    }

    /// A figure that the engine wrote, as figures are written here: `-1324.20 %` becomes `−1 324.20 %`.
    public static String written(String plain) {
        Matcher figure = PLAIN.matcher(plain);
        StringBuilder out = new StringBuilder(plain.length() + 4);
        int done = 0;
        while (figure.find()) {
            out.append(plain, done, figure.start());
            if (figure.group(1) != null) {
                out.append(MINUS);
            }
            group(plain, figure.start(2), figure.end(2), out);
            done = figure.end();
        }
        return out.append(plain, done, plain.length()).toString();
    }

    /// With a sign in front unless it is written as zero: `+34.80`, `−86.40`, `0.00`.
    public static String signed(long units, int decimals) {
        String text = decimal(units, decimals);
        return units > 0 && !isZero(text) ? "+" + text : text;
    }

    /// A price; [#NONE] where it is not set.
    public static String price(long units, int digits) {
        return units == 0 ? NONE : decimal(units, digits);
    }

    public static String money(long units) {
        return decimal(units, 2);
    }

    public static String signedMoney(long units) {
        return signed(units, 2);
    }

    public static String lots(long units) {
        String text = FixedPoint.format(units);
        int point = text.indexOf('.');
        return decimal(units, Math.max(2, point < 0 ? 0 : text.length() - point - 1));
    }

    public static String pips(long units) {
        return signed(units, 1);
    }

    public static String rMultiple(long units) {
        return signed(units, 2);
    }

    /// From percent points: `1.40 %`.
    public static String percent(long percentPoints, int decimals) {
        return decimal(percentPoints, decimals) + " %";
    }

    public static String signedPercent(long percentPoints, int decimals) {
        return signed(percentPoints, decimals) + " %";
    }

    /// `▲`, `▼` or nothing: a sign that does not need colour.
    public static String arrow(long units) {
        return units > 0 ? "▲" : units < 0 ? "▼" : "";
    }

    /// `24 s`, `12 m`, `3 h 05 m`, `2 d 04 h`: the same short units in every language.
    public static String age(long ms) {
        if (ms < 0) {
            return "0 s";
        }
        if (ms < MINUTE_MS) {
            return ms / 1_000 + " s";
        }
        if (ms < HOUR_MS) {
            return ms / MINUTE_MS + " m";
        }
        if (ms < DAY_MS) {
            return ms / HOUR_MS + " h " + two(ms % HOUR_MS / MINUTE_MS) + " m";
        }
        return ms / DAY_MS + " d " + two(ms % DAY_MS / HOUR_MS) + " h";
    }

    /// Time of day of a moment shifted by an offset: `14:18:07`.
    public static String timeOfDay(long epochMs, long offsetMs) {
        long second = Math.floorMod(epochMs + offsetMs, DAY_MS) / 1_000;
        return two(second / 3_600) + ":" + two(second / 60 % 60) + ":" + two(second % 60);
    }

    /// Time of day of a moment in a zone.
    public static String timeOfDay(long epochMs, ZoneId zone) {
        int offsetSeconds =
                zone.getRules().getOffset(Instant.ofEpochMilli(epochMs)).getTotalSeconds();
        return timeOfDay(epochMs, offsetSeconds * 1_000L);
    }

    /// Pads on the right to the width of `decimals` decimals, so that right-aligned figures meet at the point.
    public static String aligned(String figure, int decimals) {
        int point = figure.indexOf('.');
        int has = point < 0 ? 0 : figure.length() - point - 1;
        if (has >= decimals) {
            return figure;
        }
        StringBuilder out = new StringBuilder(figure);
        if (point < 0) {
            out.append(POINT_SPACE);
        }
        return out.repeat(FIGURE_SPACE, decimals - has).toString();
    }

    private static String two(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }

    private static boolean isZero(String text) {
        return text.chars().allMatch(c -> c == '0' || c == '.');
    }
}
