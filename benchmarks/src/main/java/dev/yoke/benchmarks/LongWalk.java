package dev.yoke.benchmarks;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import java.util.SplittableRandom;

/// A seeded walk of minutes, as long as wanted; [#tick] is the next view of the same series.
final class LongWalk implements CandleView {

    private static final long START_MS = 1_600_000_020_000L;

    private final Instrument instrument;
    private final long[] closes;
    private final long forming;

    LongWalk(Instrument instrument, int count) {
        this(instrument, walk(count), 0);
    }

    private LongWalk(Instrument instrument, long[] closes, long forming) {
        this.instrument = instrument;
        this.closes = closes;
        this.forming = forming;
    }

    private static long[] walk(int count) {
        SplittableRandom random = new SplittableRandom(5);
        long[] closes = new long[count + 1];
        closes[0] = 108_500_000;
        for (int i = 1; i <= count; i++) {
            closes[i] = Math.max(50_000_000, closes[i - 1] + random.nextLong(-20_000, 20_001));
        }
        return closes;
    }

    LongWalk tick(long move) {
        return new LongWalk(instrument, closes, move);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public Timeframe timeframe() {
        return Timeframe.M1;
    }

    @Override
    public int size() {
        return closes.length - 1;
    }

    @Override
    public long revision() {
        return 1;
    }

    @Override
    public long openServerMs(int index) {
        return Timeframe.M1.openTime(START_MS) + index * Timeframe.M1.durationMs();
    }

    @Override
    public long open(int index) {
        return closes[index];
    }

    @Override
    public long high(int index) {
        return Math.max(open(index), close(index)) + 3_000 + index % 7 * 1_000L;
    }

    @Override
    public long low(int index) {
        return Math.min(open(index), close(index)) - 3_000 - index % 5 * 1_000L;
    }

    @Override
    public long close(int index) {
        return closes[index + 1] + (index == size() - 1 ? forming : 0);
    }

    @Override
    public long tickVolume(int index) {
        return 50 + index * 37L % 400;
    }
}
