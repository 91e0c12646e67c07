package dev.yoke.core.market;

import java.util.Objects;

/// A [CandleView] that shares the completed candles with its series and holds a copy of the forming one.
final class CandleSnapshot implements CandleView {

    private final Instrument instrument;
    private final Timeframe timeframe;
    private final long revision;
    private final long[] completed;
    private final int completedCount;
    private final long[] forming;

    /// @param forming empty for a series without candles
    CandleSnapshot(
            Instrument instrument,
            Timeframe timeframe,
            long revision,
            long[] completed,
            int completedCount,
            long[] forming) {
        this.instrument = instrument;
        this.timeframe = timeframe;
        this.revision = revision;
        this.completed = completed;
        this.completedCount = completedCount;
        this.forming = forming;
    }

    private long field(int index, int field) {
        if (index == completedCount && forming.length > 0) {
            return forming[field];
        }
        Objects.checkIndex(index, completedCount);
        return completed[index * CandleSeries.STRIDE + field];
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
        return forming.length == 0 ? 0 : completedCount + 1;
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public long openServerMs(int index) {
        return field(index, CandleSeries.OPEN_TIME);
    }

    @Override
    public long open(int index) {
        return field(index, CandleSeries.OPEN);
    }

    @Override
    public long high(int index) {
        return field(index, CandleSeries.HIGH);
    }

    @Override
    public long low(int index) {
        return field(index, CandleSeries.LOW);
    }

    @Override
    public long close(int index) {
        return field(index, CandleSeries.CLOSE);
    }

    @Override
    public long tickVolume(int index) {
        return field(index, CandleSeries.VOLUME);
    }
}
