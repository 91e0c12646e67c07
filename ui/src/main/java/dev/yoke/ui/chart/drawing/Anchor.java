package dev.yoke.ui.chart.drawing;

/// A place on a chart of any timeframe. `serverMs` in the time of the terminal it was drawn at; `price` 1e-8.
record Anchor(long serverMs, long price) {

    Anchor moved(long ms, long byPrice) {
        return new Anchor(serverMs + ms, Math.max(1, price + byPrice));
    }
}
