package dev.yoke.core.indicator;

import dev.yoke.core.market.CandleView;
import java.util.function.IntToDoubleFunction;
import org.ta4j.core.BarSeries;

/// Indicators over one run of candles that does not grow, which share what they are calculated from.
///
/// Thread: its owner's only. Made for one look at the candles; where they grow, keep an [IndicatorLine].
public final class WindowIndicators {

    private final BarSeries bars = CandleBars.emptySeries();
    private final int size;

    public WindowIndicators(CandleView candles) {
        size = candles.size();
        for (int i = 0; i < size; i++) {
            bars.addBar(CandleBars.bar(candles, i));
        }
    }

    /// The indicator at every candle, NaN where it is not defined yet.
    ///
    /// Failure: [IllegalArgumentException] with a text for the trader where a parameter is out of range.
    public double[] values(IndicatorKind kind, double... parameters) {
        IntToDoubleFunction formula = IndicatorCatalogue.formula(kind, kind.checked(parameters), bars);
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = formula.applyAsDouble(i);
        }
        return values;
    }
}
