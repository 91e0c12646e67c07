package dev.yoke.core.indicator;

import dev.yoke.core.market.Timeframe;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.RecursiveCachedIndicator;
import org.ta4j.core.num.Num;

/// The day's volume-weighted average price: typical price (high + low + close) ÷ 3 weighted with tick volume,
/// begun anew with every server day. A candle without volume counts as one quote, so that the line never breaks.
final class SessionVwap extends RecursiveCachedIndicator<SessionVwap.Totals> {

    record Totals(double priceTimesVolume, double volume) {
        double average() {
            return priceTimesVolume / volume;
        }
    }

    SessionVwap(BarSeries series) {
        super(series);
    }

    @Override
    protected Totals calculate(int index) {
        Bar bar = getBarSeries().getBar(index);
        double volume = Math.max(1, bar.getVolume().doubleValue());
        double weighted = typical(bar) * volume;
        if (index == 0 || day(index) != day(index - 1)) {
            return new Totals(weighted, volume);
        }
        Totals before = getValue(index - 1);
        return new Totals(before.priceTimesVolume + weighted, before.volume + volume);
    }

    private static double typical(Bar bar) {
        Num sum = bar.getHighPrice().plus(bar.getLowPrice()).plus(bar.getClosePrice());
        return sum.doubleValue() / 3;
    }

    private long day(int index) {
        return Timeframe.D1.openTime(getBarSeries().getBar(index).getBeginTime().toEpochMilli());
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }
}
