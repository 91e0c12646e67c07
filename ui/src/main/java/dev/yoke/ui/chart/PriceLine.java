package dev.yoke.ui.chart;

/// A level of a position or an order on the chart. Units: `price` 1e-8.
public record PriceLine(Kind kind, Tone tone, long price, String label) {

    public enum Kind {
        ENTRY,
        STOP_LOSS,
        TAKE_PROFIT,
        ORDER
    }

    public enum Tone {
        BUY,
        SELL,
        PROFIT,
        LOSS,
        WARN
    }
}
