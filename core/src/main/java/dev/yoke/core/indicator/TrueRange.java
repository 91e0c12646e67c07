package dev.yoke.core.indicator;

import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

/// The greatest of high − low, |high − previous close| and |low − previous close|; high − low for the first
/// candle.
final class TrueRange extends AbstractIndicator<Num> {

    TrueRange(BarSeries series) {
        super(series);
    }

    @Override
    public Num getValue(int index) {
        Bar bar = getBarSeries().getBar(index);
        Num range = bar.getHighPrice().minus(bar.getLowPrice());
        if (index == 0) {
            return range;
        }
        Num before = getBarSeries().getBar(index - 1).getClosePrice();
        return range.max(bar.getHighPrice().minus(before).abs())
                .max(bar.getLowPrice().minus(before).abs());
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }
}
