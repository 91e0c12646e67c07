package dev.yoke.core.market;

import java.util.Objects;

/// A run of candles of a view, as if there were no others: what is calculated on it cannot look beyond its end.
///
/// Thread: any; as immutable as its view.
public final class CandleSection implements CandleView {

    private final CandleView candles;
    private final int first;
    private final int size;

    private CandleSection(CandleView candles, int first, int size) {
        this.candles = candles;
        this.first = first;
        this.size = size;
    }

    /// The newest completed candles of a series, at most `most`; its last candle is still forming and is left out.
    public static CandleSection completed(CandleView series, int most) {
        return upTo(series, Math.max(0, series.size() - 1), most);
    }

    /// The candles before index `end`, at most `most` of them.
    public static CandleSection upTo(CandleView candles, int end, int most) {
        Objects.checkFromToIndex(0, end, candles.size());
        int size = Math.min(end, most);
        return new CandleSection(candles, end - size, size);
    }

    private int at(int index) {
        return first + Objects.checkIndex(index, size);
    }

    @Override
    public Instrument instrument() {
        return candles.instrument();
    }

    @Override
    public Timeframe timeframe() {
        return candles.timeframe();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long revision() {
        return candles.revision();
    }

    @Override
    public long openServerMs(int index) {
        return candles.openServerMs(at(index));
    }

    @Override
    public long open(int index) {
        return candles.open(at(index));
    }

    @Override
    public long high(int index) {
        return candles.high(at(index));
    }

    @Override
    public long low(int index) {
        return candles.low(at(index));
    }

    @Override
    public long close(int index) {
        return candles.close(at(index));
    }

    @Override
    public long tickVolume(int index) {
        return candles.tickVolume(at(index));
    }
}
