package dev.yoke.connectors.sim.market;

import dev.yoke.core.market.Candle;
import java.util.ArrayDeque;
import java.util.Collection;

/// Candles of one length from what was quoted since the start. Capacity: the newest `capacity` candles; older ones are
/// dropped. Units: `durationMs` milliseconds, times UTC.
final class CandleRecorder {

    private final long durationMs;
    private final int capacity;
    private final ArrayDeque<Candle> closed = new ArrayDeque<>();
    private long openMs = Long.MIN_VALUE;
    private long open;
    private long high;
    private long low;
    private long close;
    private long volume;

    CandleRecorder(long durationMs, int capacity) {
        this.durationMs = durationMs;
        this.capacity = capacity;
    }

    void quote(long price, long timeMs) {
        join(timeMs, price, price, price, price, 1);
    }

    void candle(Candle candle) {
        join(candle.openServerMs(), candle.open(), candle.high(), candle.low(), candle.close(), candle.tickVolume());
    }

    private void join(long timeMs, long first, long highest, long lowest, long last, long count) {
        long candleMs = timeMs - Math.floorMod(timeMs, durationMs);
        if (candleMs > openMs) {
            finish();
            openMs = candleMs;
            open = first;
            high = highest;
            low = lowest;
            volume = 0;
        }
        high = Math.max(high, highest);
        low = Math.min(low, lowest);
        close = last;
        volume += count;
    }

    private void finish() {
        if (volume > 0) {
            closed.addLast(forming());
            if (closed.size() > capacity) {
                closed.removeFirst();
            }
        }
    }

    boolean hasForming() {
        return volume > 0;
    }

    Candle forming() {
        return new Candle(openMs, open, high, low, close, volume);
    }

    Collection<Candle> closed() {
        return closed;
    }
}
