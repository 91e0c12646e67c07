package dev.yoke.core.indicator;

import dev.yoke.core.market.CandleView;
import org.ta4j.core.BarSeries;

/// The candles of one series as ta4j reads them, held once for all lines that are calculated from them.
///
/// Thread: its owner's only, with the lines that share it.
public final class CandleFeed {

    private BarSeries bars = CandleBars.emptySeries();
    private long revision = Long.MIN_VALUE;
    private long firstOpenMs;
    private long generation;
    private int size;

    /// Takes in what is new in `candles`; a view of another revision or of other candles begins anew.
    void follow(CandleView candles) {
        if (!continues(candles)) {
            bars = CandleBars.emptySeries();
            size = 0;
            generation++;
        }
        revision = candles.revision();
        firstOpenMs = candles.size() == 0 ? 0 : candles.openServerMs(0);
        for (int i = Math.max(0, size - 1); i < candles.size(); i++) {
            bars.addBar(CandleBars.bar(candles, i), i < size);
        }
        size = candles.size();
    }

    boolean continues(CandleView candles) {
        return candles.revision() == revision
                && candles.size() >= size
                && (size == 0 || candles.openServerMs(0) == firstOpenMs);
    }

    BarSeries bars() {
        return bars;
    }

    /// Grows when the candles began anew: what was calculated from the ones before is void.
    long generation() {
        return generation;
    }

    int size() {
        return size;
    }
}
