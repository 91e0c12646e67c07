package dev.yoke.testkit;

import dev.yoke.core.port.Clock;

/// A clock that stands until it is moved.
public final class FakeClock implements Clock {

    private long nowMs;
    private long monotonicNs = 1_000_000_000_000L;

    public FakeClock(long nowMs) {
        this.nowMs = nowMs;
    }

    public void advance(long ms) {
        nowMs += ms;
        monotonicNs += ms * 1_000_000L;
    }

    /// The time of day alone, as a time server sets it.
    public void setBack(long ms) {
        nowMs -= ms;
    }

    @Override
    public long nowMs() {
        return nowMs;
    }

    @Override
    public long monotonicNs() {
        return monotonicNs;
    }
}
