package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;

/// How risk figures are written in verdicts: always with their unit.
public final class RiskText {

    private RiskText() {}

    /// `percent` 1e-8 per percent point: `1.40 %`.
    public static String percent(long percent) {
        return FixedPoint.format(percent, 2) + " %";
    }

    /// What share `part` is of `whole`: `1.40 %`; `–` where there is no whole.
    public static String share(long part, long whole) {
        return whole <= 0 ? "–" : percent(RiskMath.asPercent(part, whole));
    }

    /// Multiples of the risk, 1e-8: `2.50 R`.
    public static String r(long multiple) {
        return FixedPoint.format(multiple, 2) + " R";
    }

    public static String money(long amount, String currency) {
        return FixedPoint.format(amount, 2) + " " + currency;
    }

    /// Milliseconds as a trader says it, never shorter than it is: `40 s`, `12 min`, `4 h 05 min`, `2 d 3 h`.
    public static String minutes(long ms) {
        long seconds = Math.ceilDiv(ms, 1_000);
        long minutes = Math.ceilDiv(ms, 60_000);
        if (seconds < 60) {
            return seconds + " s";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        if (minutes < 48 * 60) {
            return minutes / 60 + " h " + (minutes % 60 < 10 ? "0" : "") + minutes % 60 + " min";
        }
        return minutes / 1_440 + " d " + minutes % 1_440 / 60 + " h";
    }

    /// Milliseconds as seconds: `4.2 s`.
    public static String seconds(long ms) {
        return ms / 1_000 + "." + ms % 1_000 / 100 + " s";
    }
}
