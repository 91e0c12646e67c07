package dev.yoke.core.indicator;

import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.RecursiveCachedIndicator;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;

/// An exponential average that starts from the simple average of the first `period` values, as Wilder's and the
/// usual EMA are defined.
///
/// ta4j's own averages start from a single value, which differs from published tables for hundreds of candles.
/// Source: J. Welles Wilder, New Concepts in Technical Trading Systems (1978): average = (previous × (n − 1) +
/// value) ÷ n, begun with a mean.
final class SeededAverage extends RecursiveCachedIndicator<Num> {

    private final Indicator<Num> source;
    private final int seedIndex;
    private final int period;
    private final Num weight;

    private SeededAverage(Indicator<Num> source, int firstDefined, int period, double weight) {
        super(source);
        this.source = source;
        this.seedIndex = firstDefined + period - 1;
        this.period = period;
        this.weight = numOf(source, weight);
    }

    /// @param firstDefined index of the source's first value
    static SeededAverage exponential(Indicator<Num> source, int firstDefined, int period) {
        return new SeededAverage(source, firstDefined, period, 2.0 / (period + 1));
    }

    /// @param firstDefined index of the source's first value
    static SeededAverage wilder(Indicator<Num> source, int firstDefined, int period) {
        return new SeededAverage(source, firstDefined, period, 1.0 / period);
    }

    private static Num numOf(Indicator<Num> source, double value) {
        return source.getBarSeries().numFactory().numOf(value);
    }

    int seedIndex() {
        return seedIndex;
    }

    @Override
    protected Num calculate(int index) {
        if (index < seedIndex) {
            return NaN.NaN;
        }
        if (index == seedIndex) {
            return mean(index);
        }
        Num previous = getValue(index - 1);
        return previous.plus(source.getValue(index).minus(previous).multipliedBy(weight));
    }

    private Num mean(int last) {
        Num sum = numOf(source, 0);
        for (int i = last - period + 1; i <= last; i++) {
            sum = sum.plus(source.getValue(i));
        }
        return sum.dividedBy(numOf(source, period));
    }

    @Override
    public int getCountOfUnstableBars() {
        return seedIndex;
    }
}
