package dev.yoke.core.indicator;

import java.util.function.IntToDoubleFunction;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.CachedIndicator;
import org.ta4j.core.num.Num;

/// A value worked out from others, remembered for completed candles; NaN where it is not defined.
final class Derived extends CachedIndicator<Num> {

    private final IntToDoubleFunction formula;

    Derived(BarSeries bars, IntToDoubleFunction formula) {
        super(bars);
        this.formula = formula;
    }

    @Override
    protected Num calculate(int index) {
        return getBarSeries().numFactory().numOf(formula.applyAsDouble(index));
    }

    double at(int index) {
        return getValue(index).doubleValue();
    }

    /// The mean of the last `period` values; NaN while one of them is.
    IntToDoubleFunction mean(int period) {
        return index -> {
            if (index < period - 1) {
                return Double.NaN;
            }
            double sum = 0;
            for (int i = index - period + 1; i <= index; i++) {
                sum += at(i);
            }
            return sum / period;
        };
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }
}
