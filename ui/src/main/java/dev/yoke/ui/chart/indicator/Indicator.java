package dev.yoke.ui.chart.indicator;

import dev.yoke.core.indicator.IndicatorKind;
import dev.yoke.core.indicator.IndicatorLine;
import java.util.List;

/// The indicators a chart can lay over its candles.
public enum Indicator {
    EMA_9("EMA 9"),
    EMA_21("EMA 21"),
    EMA_50("EMA 50"),
    BOLLINGER("Bollinger 20/2"),
    VWAP("VWAP");

    private final String label;

    Indicator(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Fresh lines; Bollinger has upper, middle, lower.
    List<IndicatorLine> lines() {
        return switch (this) {
            case EMA_9 -> List.of(new IndicatorLine(IndicatorKind.EMA, 9));
            case EMA_21 -> List.of(new IndicatorLine(IndicatorKind.EMA, 21));
            case EMA_50 -> List.of(new IndicatorLine(IndicatorKind.EMA, 50));
            case BOLLINGER ->
                List.of(
                        new IndicatorLine(IndicatorKind.BOLLINGER_UPPER, 20, 2),
                        new IndicatorLine(IndicatorKind.BOLLINGER_MIDDLE, 20, 2),
                        new IndicatorLine(IndicatorKind.BOLLINGER_LOWER, 20, 2));
            case VWAP -> List.of(new IndicatorLine(IndicatorKind.VWAP));
        };
    }
}
