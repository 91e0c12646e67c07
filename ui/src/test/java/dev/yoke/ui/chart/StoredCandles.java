package dev.yoke.ui.chart;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import java.util.ArrayList;
import java.util.List;

/// Candles of a test; [#copy] makes the next view of the same series.
public final class StoredCandles implements CandleView {

    private final Instrument instrument;
    private final Timeframe timeframe;
    private final List<Candle> candles;
    private final long revision;

    public StoredCandles(Instrument instrument, Timeframe timeframe) {
        this(instrument, timeframe, new ArrayList<>(), 0);
    }

    private StoredCandles(Instrument instrument, Timeframe timeframe, List<Candle> candles, long revision) {
        this.instrument = instrument;
        this.timeframe = timeframe;
        this.candles = candles;
        this.revision = revision;
    }

    public StoredCandles add(long openMs, double open, double high, double low, double close, long volume) {
        candles.add(new Candle(openMs, units(open), units(high), units(low), units(close), volume));
        return this;
    }

    public StoredCandles copy() {
        return new StoredCandles(instrument, timeframe, new ArrayList<>(candles), revision);
    }

    public StoredCandles refilled() {
        return new StoredCandles(instrument, timeframe, new ArrayList<>(candles), revision + 1);
    }

    /// The newest candle closes at `price` now.
    public StoredCandles tick(double price) {
        Candle last = candles.removeLast();
        long now = units(price);
        candles.add(new Candle(
                last.openServerMs(),
                last.open(),
                Math.max(last.high(), now),
                Math.min(last.low(), now),
                now,
                last.tickVolume() + 1));
        return this;
    }

    private static long units(double price) {
        return FixedPoint.roundTo(FixedPoint.fromDouble(price), 1_000);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public Timeframe timeframe() {
        return timeframe;
    }

    @Override
    public int size() {
        return candles.size();
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public long openServerMs(int index) {
        return candles.get(index).openServerMs();
    }

    @Override
    public long open(int index) {
        return candles.get(index).open();
    }

    @Override
    public long high(int index) {
        return candles.get(index).high();
    }

    @Override
    public long low(int index) {
        return candles.get(index).low();
    }

    @Override
    public long close(int index) {
        return candles.get(index).close();
    }

    @Override
    public long tickVolume(int index) {
        return candles.get(index).tickVolume();
    }
}
