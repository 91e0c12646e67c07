package dev.yoke.ui.theme;

import dev.yoke.core.market.FixedPoint;
import java.time.Instant;
import java.time.ZoneId;

/// How figures are written everywhere: real minus sign, thin spaces for thousands, fixed decimals. Units as in
/// [FixedPoint]: 1e-8.
public final class Figures {

    public static final String NONE = "–";
    private static final char THIN_SPACE = '\u2009';
    private static final char FIGURE_SPACE = '\u2007';
    private static final char POINT_SPACE = '\u2008';
    private static final char MINUS = '\u2212';
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
        for (int i = start; i < end; i++) {
            if (i > start && (end - i) % 3 == 0) {
                out.append(THIN_SPACE);
            }
            out.append(plain.charAt(i));
        }
        return out.append(plain, end, plain.length()).toString();
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

    /// `24 s`, `12 min`, `3 h 05`, `2 d 4 h`.
    public static String age(long ms) {
        if (ms < 0) {
            return "0 s";
        }
        if (ms < MINUTE_MS) {
            return ms / 1_000 + " s";
        }
        if (ms < HOUR_MS) {
            return ms / MINUTE_MS + " min";
        }
        if (ms < DAY_MS) {
            long minutes = ms % HOUR_MS / MINUTE_MS;
            return ms / HOUR_MS + " h " + (minutes < 10 ? "0" : "") + minutes;
        }
        return ms / DAY_MS + " d " + ms % DAY_MS / HOUR_MS + " h";
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
