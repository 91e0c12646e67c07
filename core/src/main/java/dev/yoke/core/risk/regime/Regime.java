package dev.yoke.core.risk.regime;

import java.util.Locale;

/// How lively a market is by its own standard: where its ATR stands among its ATRs of the recent past.
///
/// A percentile tells the order and not the size: in an even market some ATR is the greatest too. So volatile and
/// extreme ask for an ATR that is also greater than the median by a share.
public enum Regime {
    CALM,
    NORMAL,
    VOLATILE,
    EXTREME,
    /// Too few candles to say.
    UNKNOWN;

    /// Percentiles from which a regime begins.
    static final double NORMAL_FROM = 25;

    static final double VOLATILE_FROM = 75;
    static final double EXTREME_FROM = 95;

    /// ATR by its median from which a market may be called so.
    static final double VOLATILE_RATIO = 1.25;

    static final double EXTREME_RATIO = 1.5;

    /// @param percentile 0 to 100; NaN where it is not known
    /// @param ofMedian ATR by the median of the ATRs it is compared with
    public static Regime at(double percentile, double ofMedian) {
        if (!(percentile >= 0 && percentile <= 100) || !(ofMedian > 0)) {
            return UNKNOWN;
        }
        if (percentile < NORMAL_FROM) {
            return CALM;
        }
        if (percentile >= EXTREME_FROM && ofMedian >= EXTREME_RATIO) {
            return EXTREME;
        }
        return percentile >= VOLATILE_FROM && ofMedian >= VOLATILE_RATIO ? VOLATILE : NORMAL;
    }

    /// For the trader: `volatile`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
