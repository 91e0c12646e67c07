package dev.yoke.core.risk.regime;

import dev.yoke.core.trade.Side;
import java.util.Locale;

/// Where a market goes, by the order of its averages EMA 9, 21 and 50.
public enum Trend {
    /// EMA 9 above EMA 21 above EMA 50.
    UP,
    /// EMA 9 below EMA 21 below EMA 50.
    DOWN,
    /// In any other order.
    NONE,
    /// Too few candles to say.
    UNKNOWN;

    /// What is left of equal averages in floating point, by their size; far below a point.
    private static final double NOISE = 1e-9;

    /// NaN = not known.
    public static Trend of(double fast, double middle, double slow) {
        if (Double.isNaN(fast) || Double.isNaN(middle) || Double.isNaN(slow)) {
            return UNKNOWN;
        }
        double least = slow * NOISE;
        if (fast - middle > least && middle - slow > least) {
            return UP;
        }
        return middle - fast > least && slow - middle > least ? DOWN : NONE;
    }

    public boolean isWith(Side side) {
        return this == (side == Side.BUY ? UP : DOWN);
    }

    public boolean isAgainst(Side side) {
        return isWith(side.opposite());
    }

    /// For the trader: `up`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
