package dev.yoke.core.strategy;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.CandleSeries;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Candles drawn by hand around 1.10000, in pips: 0 is 1.10000, 10 is 1.10100. Begins with 100 candles that open and
/// close at 0 and reach 10 up and 10 down, so that ATR(14) is 20 pips.
final class Path {

    static final Instrument EURUSD = new Instrument(new TerminalId("demo-1"), new Symbol("EURUSD"));
    private static final long BASE = FixedPoint.parse("1.1");
    private static final long PIP = 10_000;

    private final Timeframe timeframe;
    private final boolean mirrored;
    private final List<Candle> candles = new ArrayList<>();
    private long nextOpenMs;

    Path(Timeframe timeframe, boolean mirrored) {
        this.timeframe = timeframe;
        this.mirrored = mirrored;
        for (int i = 0; i < 100; i++) {
            candle(0, 10, -10, 0);
        }
    }

    static Path of(Strategy strategy) {
        return new Path(strategy.timeframe(), false);
    }

    /// The same path upside down: what is a buy becomes a sell.
    static Path mirrored(Strategy strategy) {
        return new Path(strategy.timeframe(), true);
    }

    Path candle(double open, double high, double low, double close) {
        candles.add(
                new Candle(nextOpenMs, at(open), at(mirrored ? low : high), at(mirrored ? high : low), at(close), 10));
        nextOpenMs += timeframe.durationMs();
        return this;
    }

    Path flat(int count, double price) {
        for (int i = 0; i < count; i++) {
            candle(price, price + 10, price - 10, price);
        }
        return this;
    }

    Path missing(int count) {
        nextOpenMs += count * timeframe.durationMs();
        return this;
    }

    long at(double pips) {
        return BASE + Math.round((mirrored ? -pips : pips) * PIP);
    }

    List<Candle> candles() {
        return candles;
    }

    CandleView view() {
        return view(candles, timeframe);
    }

    /// What is said of the side that the path is drawn for after the latest candle.
    Reading read(Strategy strategy) {
        return read(strategy, candles.size() - 1);
    }

    Reading read(Strategy strategy, int last) {
        return strategy.read(
                CandleWindow.endingAt(view(), last),
                ParameterValues.standard(strategy.parameters()),
                mirrored ? Side.SELL : Side.BUY);
    }

    /// Indices of the candles after which the strategy fires.
    static List<Integer> fires(Strategy strategy, CandleView view) {
        ParameterValues values = ParameterValues.standard(strategy.parameters());
        List<Integer> fired = new ArrayList<>();
        for (int i = 0; i < view.size(); i++) {
            if (strategy.read(CandleWindow.endingAt(view, i), values) instanceof Reading.Fired) {
                fired.add(i);
            }
        }
        return fired;
    }

    static CandleView view(List<Candle> candles, Timeframe timeframe) {
        CandleSeries series = new CandleSeries(EURUSD, timeframe, 100_000);
        series.backfill(candles);
        return series.view();
    }

    /// A walk with bursts, so that every setup occurs.
    static List<Candle> walk(long seed, int count, Timeframe timeframe) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candle> walk = new ArrayList<>();
        long close = BASE;
        long drift = 0;
        long openMs = 0;
        for (int i = 0; i < count; i++) {
            drift = random.nextInt(12) == 0 ? random.nextLong(-60_000, 60_001) : drift * 3 / 4;
            long open = close;
            close = open + drift + random.nextLong(-30_000, 30_001);
            long high = Math.max(open, close) + random.nextLong(15_000);
            long low = Math.min(open, close) - random.nextLong(15_000);
            walk.add(new Candle(openMs, open, high, low, close, 10));
            openMs += timeframe.durationMs() * (random.nextInt(200) == 0 ? random.nextInt(1, 9) : 1);
        }
        return walk;
    }
}
