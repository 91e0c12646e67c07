package dev.yoke.connectors.bridge;

import dev.yoke.core.port.Clock;
import java.util.concurrent.atomic.AtomicLong;

/// Time that goes on only when a test says so.
final class SteppedClock implements Clock {

    static final long START_MS = 1_579_046_400_000L;

    private final AtomicLong elapsedMs = new AtomicLong();

    void stepMs(long ms) {
        elapsedMs.addAndGet(ms);
    }

    @Override
    public long nowMs() {
        return START_MS + elapsedMs.get();
    }

    @Override
    public long monotonicNs() {
        return elapsedMs.get() * 1_000_000;
    }
}
