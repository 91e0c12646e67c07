package dev.yoke.ui.chart.candle;

/// How prices are drawn.
public enum ChartStyle {
    CANDLES,
    BARS,
    LINE,
    /// Candles averaged by [dev.yoke.core.market.HeikinAshi].
    HEIKIN_ASHI
}
