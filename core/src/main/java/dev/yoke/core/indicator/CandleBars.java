package dev.yoke.core.indicator;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import java.time.Duration;
import java.time.Instant;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/// Turns candles into ta4j bars on `double`.
final class CandleBars {

    private CandleBars() {}

    static BarSeries emptySeries() {
        return new BaseBarSeriesBuilder()
                .withNumFactory(DoubleNumFactory.getInstance())
                .build();
    }

    static Bar bar(CandleView candles, int index) {
        long openMs = candles.openServerMs(index);
        Instant begin = Instant.ofEpochMilli(openMs);
        Duration length = Duration.ofMillis(candles.timeframe().nextOpen(openMs) - openMs);
        return new BaseBar(
                length,
                begin,
                begin.plus(length),
                num(candles.open(index)),
                num(candles.high(index)),
                num(candles.low(index)),
                num(candles.close(index)),
                DoubleNumFactory.getInstance().numOf(candles.tickVolume(index)),
                DoubleNumFactory.getInstance().zero(),
                candles.tickVolume(index));
    }

    private static Num num(long units) {
        return DoubleNumFactory.getInstance().numOf(FixedPoint.toDouble(units));
    }
}
