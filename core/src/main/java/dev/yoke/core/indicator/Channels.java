package dev.yoke.core.indicator;

import java.util.function.IntToDoubleFunction;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.num.Num;

/// Lines around the price: Keltner, Donchian, envelopes, Ichimoku.
final class Channels {

    private final BarSeries bars;

    Channels(BarSeries bars) {
        this.bars = bars;
    }

    /// EMA of the close, moved by `multiple` of Wilder's average true range.
    IntToDoubleFunction keltner(int period, int rangePeriod, double multiple) {
        SeededAverage middle = SeededAverage.exponential(new ClosePriceIndicator(bars), 0, period);
        SeededAverage range = SeededAverage.wilder(new TrueRange(bars), 0, rangePeriod);
        return multiple == 0
                ? i -> middle.getValue(i).doubleValue()
                : i -> middle.getValue(i).doubleValue()
                        + multiple * range.getValue(i).doubleValue();
    }

    /// SMA of the close, moved by percent.
    IntToDoubleFunction envelope(int period, double percent) {
        Indicator<Num> middle = new SMAIndicator(new ClosePriceIndicator(bars), period);
        return i -> i < period - 1 ? Double.NaN : middle.getValue(i).doubleValue() * (1 + percent / 100);
    }

    IntToDoubleFunction highest(int period) {
        Indicator<Num> highest = new HighestValueIndicator(new HighPriceIndicator(bars), period);
        return i -> i < period - 1 ? Double.NaN : highest.getValue(i).doubleValue();
    }

    IntToDoubleFunction lowest(int period) {
        Indicator<Num> lowest = new LowestValueIndicator(new LowPriceIndicator(bars), period);
        return i -> i < period - 1 ? Double.NaN : lowest.getValue(i).doubleValue();
    }

    /// The middle between the highest high and the lowest low.
    IntToDoubleFunction middle(int period) {
        IntToDoubleFunction highest = highest(period);
        IntToDoubleFunction lowest = lowest(period);
        return i -> (highest.applyAsDouble(i) + lowest.applyAsDouble(i)) / 2;
    }
}
