package dev.yoke.core.indicator;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.RecursiveCachedIndicator;

/// Wilder's parabolic stop and reverse.
///
/// Source: J. Welles Wilder, New Concepts in Technical Trading Systems (1978): the stop moves by `acceleration` of its
/// distance to the extreme point, never into the range of the two candles before; the acceleration grows by `step` with
/// every new extreme, at most to `most`. It begins long where the second candle closes at or above the first one.
final class ParabolicStop extends RecursiveCachedIndicator<ParabolicStop.State> {

    private final double step;
    private final double most;

    /// @param stop at this candle, NaN at the first one
    record State(double stop, double extreme, double acceleration, boolean rising) {}

    ParabolicStop(BarSeries bars, double step, double most) {
        super(bars);
        this.step = step;
        this.most = most;
    }

    @Override
    protected State calculate(int index) {
        if (index == 0) {
            return new State(Double.NaN, Double.NaN, step, true);
        }
        return index == 1 ? begin() : next(getValue(index - 1), index);
    }

    private State begin() {
        boolean rising = close(1) >= close(0);
        return rising
                ? new State(Math.min(low(0), low(1)), Math.max(high(0), high(1)), step, true)
                : new State(Math.max(high(0), high(1)), Math.min(low(0), low(1)), step, false);
    }

    private State next(State before, int index) {
        double moved = before.stop() + before.acceleration() * (before.extreme() - before.stop());
        double stop = before.rising()
                ? Math.min(moved, Math.min(low(index - 1), low(index - 2)))
                : Math.max(moved, Math.max(high(index - 1), high(index - 2)));
        boolean crossed = before.rising() ? low(index) < stop : high(index) > stop;
        if (crossed) {
            double extreme = before.rising() ? low(index) : high(index);
            double reversed =
                    before.rising() ? Math.max(before.extreme(), high(index)) : Math.min(before.extreme(), low(index));
            return new State(reversed, extreme, step, !before.rising());
        }
        boolean further = before.rising() ? high(index) > before.extreme() : low(index) < before.extreme();
        double extreme = further ? (before.rising() ? high(index) : low(index)) : before.extreme();
        double acceleration = further ? Math.min(most, before.acceleration() + step) : before.acceleration();
        return new State(stop, extreme, acceleration, before.rising());
    }

    private double high(int index) {
        return getBarSeries().getBar(index).getHighPrice().doubleValue();
    }

    private double low(int index) {
        return getBarSeries().getBar(index).getLowPrice().doubleValue();
    }

    private double close(int index) {
        return getBarSeries().getBar(index).getClosePrice().doubleValue();
    }

    @Override
    public int getCountOfUnstableBars() {
        return 1;
    }
}
