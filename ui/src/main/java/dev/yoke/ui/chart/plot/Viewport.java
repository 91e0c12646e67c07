package dev.yoke.ui.chart.plot;

/// Which candles are in view. Keeps pixels per candle when the window changes, and the newest candle when it follows.
/// Units: `barWidth` pixels per candle; indices in candles, fractions allowed.
public final class Viewport {

    public static final double DEFAULT_BAR_WIDTH = 8;
    private static final double MAX_BAR_WIDTH = 120;
    private static final double MIN_BARS_IN_VIEW = 5;
    private static final double RIGHT_MARGIN_PX = 72;

    private double widthPx = 1;
    private double barWidth = DEFAULT_BAR_WIDTH;
    private double right = 1;
    private int size;
    private boolean following = true;

    public void resize(double newWidthPx) {
        widthPx = Math.max(1, newWidthPx);
        barWidth = clampBarWidth(barWidth);
        settle();
    }

    /// The number of candles changed; a chart that follows shows the newest one.
    public void grow(int newSize) {
        size = newSize;
        settle();
    }

    /// Another series: back to the newest candles at the usual width.
    public void reset(int newSize) {
        size = newSize;
        barWidth = clampBarWidth(DEFAULT_BAR_WIDTH);
        follow(true);
    }

    /// Zooms by `factor` (above 1 = closer) and keeps the candle under `anchorPx` in place; a chart that follows keeps
    /// its right edge.
    public void zoom(double factor, double anchorPx) {
        double anchor = left() + anchorPx / barWidth;
        barWidth = clampBarWidth(barWidth * factor);
        if (following) {
            settle();
        } else {
            right = anchor + (widthPx - anchorPx) / barWidth;
            clampRight();
        }
    }

    /// Moves the view by pixels, positive to the past. It stops following, until the newest candle is back in place.
    public void panPx(double px) {
        right -= px / barWidth;
        following = false;
        clampRight();
        if (px < 0 && right >= followingRight()) {
            follow(true);
        }
    }

    public void showOldest() {
        following = false;
        right = bars() - 1;
        clampRight();
    }

    public void follow(boolean follow) {
        following = follow;
        settle();
    }

    public boolean isFollowing() {
        return following;
    }

    public double barWidth() {
        return barWidth;
    }

    public double bars() {
        return widthPx / barWidth;
    }

    public double left() {
        return right - bars();
    }

    public double right() {
        return right;
    }

    private void settle() {
        if (following) {
            right = followingRight();
        } else {
            clampRight();
        }
    }

    private double followingRight() {
        return size - 0.5 + Math.min(RIGHT_MARGIN_PX, widthPx / 8) / barWidth;
    }

    private void clampRight() {
        double keep = Math.min(MIN_BARS_IN_VIEW, size);
        double leastRight = keep - 0.5;
        double mostRight = Math.max(followingRight(), size - keep + bars());
        right = Math.min(Math.max(right, leastRight), mostRight);
    }

    private double clampBarWidth(double wanted) {
        double least = widthPx / (1.25 * Math.max(size, 200));
        return Math.min(Math.max(wanted, Math.min(least, 1)), MAX_BAR_WIDTH);
    }
}
