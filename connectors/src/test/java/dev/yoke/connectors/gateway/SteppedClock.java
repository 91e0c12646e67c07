package dev.yoke.connectors.gateway;

import dev.yoke.core.port.Clock;
import java.util.concurrent.atomic.AtomicLong;

/// Stands still until it is stepped.
public final class SteppedClock implements Clock {

    public static final long START_MS = 1_795_255_200_000L;

    private final AtomicLong elapsedMs = new AtomicLong();

    public void stepMs(long ms) {
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
