package dev.yoke.ui.chart.plot;

import dev.yoke.ui.chart.series.CandleArrays;

/// Which prices are in view: fitted to the candles until a person takes the axis, then theirs until reset.
/// A quote inside the fitted range moves nothing.
public final class PriceRange {

    private static final double PADDING_TOP = 0.10;
    private static final double PADDING_BOTTOM = 0.16;
    private static final double FLAT_SHARE = 0.0005;

    private double low;
    private double high = 1;
    private boolean manual;

    /// Fits to the candles in view. Returns whether the range changed.
    public boolean fit(CandleArrays candles, int from, int to) {
        if (manual || from >= to) {
            return false;
        }
        double least = candles.lowest(from, to);
        double most = candles.highest(from, to);
        double span = Math.max(most - least, most * FLAT_SHARE);
        double middle = (most + least) / 2;
        double bottom = middle - span / 2;
        double top = middle + span / 2;
        return set(bottom - span * PADDING_BOTTOM, top + span * PADDING_TOP);
    }

    /// Whether the candle can be drawn without a new fit.
    public boolean holds(CandleArrays candles, int index) {
        double margin = (high - low) * 0.03;
        return manual || (candles.low(index) >= low + margin && candles.high(index) <= high - margin);
    }

    /// Stretches around the middle; above 1 shows more prices. The axis is a person's from now on.
    public void stretch(double factor) {
        double middle = (low + high) / 2;
        double half = (high - low) / 2 * Math.min(Math.max(factor, 0.2), 5);
        if (half > middle * 1e-7 && half < middle * 20) {
            manual = true;
            set(middle - half, middle + half);
        }
    }

    /// Moves by a share of the range, positive up. Only an axis that is a person's moves.
    public void pan(double share) {
        if (manual) {
            double step = (high - low) * share;
            set(low + step, high + step);
        }
    }

    public void reset() {
        manual = false;
    }

    public boolean isManual() {
        return manual;
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    private boolean set(double newLow, double newHigh) {
        boolean changed = newLow != low || newHigh != high;
        low = newLow;
        high = newHigh;
        return changed;
    }
}
