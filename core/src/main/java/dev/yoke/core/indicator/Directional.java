package dev.yoke.core.indicator;

import java.util.function.IntToDoubleFunction;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;

/// Wilder's directional movement: +DI, −DI and ADX.
///
/// Source: J. Welles Wilder, New Concepts in Technical Trading Systems (1978). Movements and true ranges begin with the
/// second candle and are smoothed by Wilder's average.
final class Directional {

    private final SeededAverage up;
    private final SeededAverage down;
    private final SeededAverage range;
    private final SeededAverage index;

    Directional(BarSeries bars, int period) {
        up = SeededAverage.wilder(new Derived(bars, i -> movement(bars, i, true)), 1, period);
        down = SeededAverage.wilder(new Derived(bars, i -> movement(bars, i, false)), 1, period);
        range = SeededAverage.wilder(new TrueRange(bars), 1, period);
        Derived between = new Derived(bars, this::between);
        index = SeededAverage.wilder(between, range.seedIndex(), period);
    }

    private static double movement(BarSeries bars, int index, boolean up) {
        if (index == 0) {
            return 0;
        }
        Bar bar = bars.getBar(index);
        Bar before = bars.getBar(index - 1);
        double rise = bar.getHighPrice().minus(before.getHighPrice()).doubleValue();
        double fall = before.getLowPrice().minus(bar.getLowPrice()).doubleValue();
        double mine = up ? rise : fall;
        return mine > 0 && mine > (up ? fall : rise) ? mine : 0;
    }

    /// DX: how far apart the two are, in percent of their sum.
    private double between(int i) {
        double sum = up(i) + down(i);
        return sum == 0 ? 0 : 100 * Math.abs(up(i) - down(i)) / sum;
    }

    private double up(int i) {
        return share(up, i);
    }

    private double down(int i) {
        return share(down, i);
    }

    private double share(SeededAverage movement, int i) {
        double span = range.getValue(i).doubleValue();
        return span == 0 ? 0 : 100 * movement.getValue(i).doubleValue() / span;
    }

    IntToDoubleFunction plus() {
        return this::up;
    }

    IntToDoubleFunction minus() {
        return this::down;
    }

    IntToDoubleFunction adx() {
        return i -> index.getValue(i).doubleValue();
    }
}
