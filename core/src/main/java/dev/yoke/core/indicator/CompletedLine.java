package dev.yoke.core.indicator;

import dev.yoke.core.market.CandleView;
import java.util.function.IntToDoubleFunction;
import org.ta4j.core.BarSeries;

/// The latest value of an indicator over completed candles, bounded in memory: at twice the window it is begun
/// anew from the newest ones.
final class CompletedLine {

    private final IndicatorKind kind;
    private final double[] parameters;
    private BarSeries bars = CandleBars.emptySeries();
    private IntToDoubleFunction formula;
    private long revision = Long.MIN_VALUE;
    private int completed;
    private double latest = Double.NaN;

    CompletedLine(IndicatorKind kind, double... parameters) {
        this.kind = kind;
        this.parameters = kind.checked(parameters);
        this.formula = IndicatorCatalogue.formula(kind, this.parameters, bars);
    }

    double latest(CandleView candles) {
        int now = Math.max(0, candles.size() - 1);
        if (candles.revision() == revision && now == completed) {
            return latest;
        }
        int added = now - completed;
        if (candles.revision() != revision || bars.getBarCount() + added > 2 * LiveIndicators.WINDOW) {
            bars = CandleBars.emptySeries();
            formula = IndicatorCatalogue.formula(kind, parameters, bars);
            added = Math.min(now, LiveIndicators.WINDOW);
        }
        for (int i = now - added; i < now; i++) {
            bars.addBar(CandleBars.bar(candles, i));
        }
        revision = candles.revision();
        completed = now;
        latest = now == 0 ? Double.NaN : formula.applyAsDouble(bars.getEndIndex());
        return latest;
    }
}
