package dev.yoke.core.indicator;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.CandleSeries;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Candles for indicator tests.
final class TestCandles {

    static final Instrument EURUSD = new Instrument(new TerminalId("demo-1"), new Symbol("EURUSD"));

    private TestCandles() {}

    static CandleView view(List<Candle> candles) {
        CandleSeries series = new CandleSeries(EURUSD, Timeframe.M1, 100_000);
        series.backfill(candles);
        return series.view();
    }

    /// Candles that open where they close.
    static List<Candle> closes(double... closes) {
        List<Candle> candles = new ArrayList<>();
        for (double close : closes) {
            long price = FixedPoint.fromDouble(close);
            candles.add(new Candle(candles.size() * 60_000L, price, price, price, price, 10));
        }
        return candles;
    }

    /// Rows of high, low, close.
    static List<Candle> highLowClose(double[][] rows) {
        List<Candle> candles = new ArrayList<>();
        for (double[] row : rows) {
            long close = FixedPoint.fromDouble(row[2]);
            candles.add(new Candle(
                    candles.size() * 60_000L,
                    close,
                    FixedPoint.fromDouble(row[0]),
                    FixedPoint.fromDouble(row[1]),
                    close,
                    10));
        }
        return candles;
    }

    static List<Candle> random(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candle> candles = new ArrayList<>();
        long close = FixedPoint.parse("1.1");
        for (int i = 0; i < count; i++) {
            long open = close;
            close = open + random.nextLong(-40_000, 40_001);
            long high = Math.max(open, close) + random.nextLong(20_000);
            long low = Math.min(open, close) - random.nextLong(20_000);
            candles.add(new Candle(i * 60_000L, open, high, low, close, random.nextLong(200)));
        }
        return candles;
    }
}
