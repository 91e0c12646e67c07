package dev.yoke.ui.sampler;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;

/// A course without chance: a few waves that end at a price. Thread: any.
///
/// @param lastMs when the newest candle opened, server time
/// @param end the newest close, 1e-8
/// @param step the height of the shortest wave, 1e-8
record SampleCandles(Instrument instrument, Timeframe timeframe, long lastMs, long end, long step)
        implements CandleView {

    private static final int COUNT = 300;

    static CandleView to(Instrument instrument, Timeframe timeframe, long serverMs) {
        boolean gold = instrument.equals(SampleMarket.XAUUSD);
        return new SampleCandles(
                instrument,
                timeframe,
                timeframe.openTime(serverMs),
                FixedPoint.parse(gold ? "2401.10" : "1.08512"),
                FixedPoint.parse(gold ? "1.6" : "0.0004"));
    }

    private double wave(int index) {
        return 4 * Math.sin(index / 34.0) + 2 * Math.sin(index / 9.0) + Math.sin(index * 1.7);
    }

    private long price(int index) {
        return end + Math.round(step * (wave(index) - wave(COUNT)));
    }

    @Override
    public int size() {
        return COUNT;
    }

    @Override
    public long revision() {
        return 1;
    }

    @Override
    public long openServerMs(int index) {
        return lastMs - (COUNT - 1L - index) * timeframe.durationMs();
    }

    @Override
    public long open(int index) {
        return price(index);
    }

    @Override
    public long close(int index) {
        return price(index + 1);
    }

    @Override
    public long high(int index) {
        return Math.max(open(index), close(index)) + step / 2;
    }

    @Override
    public long low(int index) {
        return Math.min(open(index), close(index)) - step / 2;
    }

    @Override
    public long tickVolume(int index) {
        return 60 + index * 37L % 180;
    }
}
