package dev.yoke.core.indicator;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.RecursiveCachedIndicator;

/// SuperTrend: a stop at `multiple` average true ranges from the middle of the candle that only tightens, until a close
/// beyond it turns it round.
///
/// Source: Olivier Seban's definition as charting programs have it: upper band = (high + low) ÷ 2 + multiple × ATR, not
/// above the one before while the close before stayed below it; the lower band likewise; begun below the price.
final class SuperTrend extends RecursiveCachedIndicator<SuperTrend.State> {

    private final SeededAverage range;
    private final double multiple;

    record State(double upper, double lower, boolean rising) {
        double line() {
            return rising ? lower : upper;
        }
    }

    SuperTrend(BarSeries bars, int period, double multiple) {
        super(bars);
        this.range = SeededAverage.wilder(new TrueRange(bars), 0, period);
        this.multiple = multiple;
    }

    @Override
    protected State calculate(int index) {
        if (index < range.seedIndex()) {
            return new State(Double.NaN, Double.NaN, true);
        }
        var bar = getBarSeries().getBar(index);
        double middle = (bar.getHighPrice().doubleValue() + bar.getLowPrice().doubleValue()) / 2;
        double distance = multiple * range.getValue(index).doubleValue();
        double upper = middle + distance;
        double lower = middle - distance;
        if (index == range.seedIndex()) {
            return new State(upper, lower, true);
        }
        State before = getValue(index - 1);
        double closeBefore = getBarSeries().getBar(index - 1).getClosePrice().doubleValue();
        double close = bar.getClosePrice().doubleValue();
        double newUpper = upper < before.upper() || closeBefore > before.upper() ? upper : before.upper();
        double newLower = lower > before.lower() || closeBefore < before.lower() ? lower : before.lower();
        boolean rising = before.rising() ? close >= newLower : close > newUpper;
        return new State(newUpper, newLower, rising);
    }

    @Override
    public int getCountOfUnstableBars() {
        return range.seedIndex();
    }
}
