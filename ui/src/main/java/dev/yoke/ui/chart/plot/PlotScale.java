package dev.yoke.ui.chart.plot;

/// Where candle indices and prices lie in the plot. Units: pixels from the plot's left upper corner; the candle `i` is
/// centred at `i`. `left` and `right` are indices at the edges, `low` and `high` prices at the bottom and the top.
public record PlotScale(double width, double height, double left, double right, double low, double high) {

    public double x(double index) {
        return (index - left) * width / (right - left);
    }

    public double y(double price) {
        return (high - price) * height / (high - low);
    }

    public double index(double x) {
        return left + x * (right - left) / width;
    }

    public double price(double y) {
        return high - y * (high - low) / height;
    }

    /// Pixels per candle.
    public double barWidth() {
        return width / (right - left);
    }

    /// The first candle that is seen, at least in part.
    public int from(int size) {
        return (int) Math.min(Math.max(Math.floor(left), 0), size);
    }

    /// One more than the last candle that is seen.
    public int to(int size) {
        return (int) Math.min(Math.max(Math.ceil(right) + 1, 0), size);
    }

    public boolean isUsable() {
        return width > 0 && height > 0 && right > left && high > low;
    }
}
