package dev.yoke.core.indicator;

import java.util.function.IntToDoubleFunction;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.MedianPriceIndicator;

/// Lines on a scale of their own that are not ta4j's as they stand.
final class Oscillators {

    private final BarSeries bars;

    Oscillators(BarSeries bars) {
        this.bars = bars;
    }

    /// Where the close lies between the lowest low and the highest high, percent; 50 where they are one.
    private double place(IntToDoubleFunction lowest, IntToDoubleFunction highest, int i) {
        double low = lowest.applyAsDouble(i);
        double high = highest.applyAsDouble(i);
        double close = bars.getBar(i).getClosePrice().doubleValue();
        return high == low ? 50 : 100 * (close - low) / (high - low);
    }

    private Derived rawStochastic(int period) {
        Channels channels = new Channels(bars);
        IntToDoubleFunction lowest = channels.lowest(period);
        IntToDoubleFunction highest = channels.highest(period);
        return new Derived(bars, i -> place(lowest, highest, i));
    }

    /// %K, smoothed.
    IntToDoubleFunction stochastic(int period, int smooth) {
        return rawStochastic(period).mean(smooth);
    }

    /// %D: the mean of %K.
    IntToDoubleFunction stochasticSignal(int period, int smooth, int signal) {
        return new Derived(bars, stochastic(period, smooth)).mean(signal);
    }

    IntToDoubleFunction williams(int period) {
        Derived raw = rawStochastic(period);
        return i -> raw.at(i) - 100;
    }

    /// Bill Williams's awesome oscillator: SMA 5 − SMA 34 of the candles' middles.
    IntToDoubleFunction awesome(int fast, int slow) {
        MedianPriceIndicator middles = new MedianPriceIndicator(bars);
        SMAIndicator quick = new SMAIndicator(middles, fast);
        SMAIndicator calm = new SMAIndicator(middles, slow);
        int first = Math.max(fast, slow) - 1;
        return i -> i < first
                ? Double.NaN
                : quick.getValue(i).doubleValue() - calm.getValue(i).doubleValue();
    }

    /// Money flow index: typical price × tick volume of rising against falling candles; 50 where nothing flowed.
    IntToDoubleFunction moneyFlow(int period) {
        return i -> {
            if (i < period) {
                return Double.NaN;
            }
            double in = 0;
            double out = 0;
            for (int at = i - period + 1; at <= i; at++) {
                double change = typical(at) - typical(at - 1);
                double flow = typical(at) * bars.getBar(at).getVolume().doubleValue();
                in += change > 0 ? flow : 0;
                out += change < 0 ? flow : 0;
            }
            return in + out == 0 ? 50 : 100 * in / (in + out);
        };
    }

    /// Commodity channel index: how far the typical price is from its mean, in 0.015 mean deviations; 0 without any.
    IntToDoubleFunction commodityChannel(int period) {
        Derived typical = new Derived(bars, this::typical);
        IntToDoubleFunction mean = typical.mean(period);
        return i -> {
            double middle = mean.applyAsDouble(i);
            if (Double.isNaN(middle)) {
                return Double.NaN;
            }
            double deviation = 0;
            for (int at = i - period + 1; at <= i; at++) {
                deviation += Math.abs(typical.at(at) - middle);
            }
            return deviation == 0 ? 0 : (typical.at(i) - middle) / (0.015 * deviation / period);
        };
    }

    private double typical(int i) {
        var bar = bars.getBar(i);
        return (bar.getHighPrice().doubleValue()
                        + bar.getLowPrice().doubleValue()
                        + bar.getClosePrice().doubleValue())
                / 3;
    }
}
