package dev.yoke.conformance;

import dev.yoke.core.port.Clock;
import java.util.concurrent.atomic.AtomicLong;

/// The machine's time, moved on by as much as a test says.
final class ShiftedClock implements Clock {

    private final AtomicLong shiftMs = new AtomicLong();

    void shiftMs(long ms) {
        shiftMs.addAndGet(ms);
    }

    @Override
    public long nowMs() {
        return Clock.system().nowMs() + shiftMs.get();
    }

    @Override
    public long monotonicNs() {
        return Clock.system().monotonicNs() + shiftMs.get() * 1_000_000;
    }
}
