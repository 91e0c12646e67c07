package dev.yoke.core.indicator;

import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.indicators.helpers.GainIndicator;
import org.ta4j.core.indicators.helpers.LossIndicator;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;

/// Wilder's relative strength index: 100 − 100 ÷ (1 + average gain ÷ average loss); 50 where nothing moved at all.
final class RelativeStrength extends AbstractIndicator<Num> {

    private final SeededAverage gains;
    private final SeededAverage losses;

    RelativeStrength(Indicator<Num> source, int period) {
        super(source.getBarSeries());
        gains = SeededAverage.wilder(new GainIndicator(source), 1, period);
        losses = SeededAverage.wilder(new LossIndicator(source), 1, period);
    }

    @Override
    public Num getValue(int index) {
        if (index < gains.seedIndex()) {
            return NaN.NaN;
        }
        double gain = gains.getValue(index).doubleValue();
        double loss = losses.getValue(index).doubleValue();
        double strength = gain + loss == 0 ? 50 : 100 * gain / (gain + loss);
        return getBarSeries().numFactory().numOf(strength);
    }

    @Override
    public int getCountOfUnstableBars() {
        return gains.seedIndex();
    }
}
