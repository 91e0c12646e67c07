package dev.yoke.connectors.sim.rehearsal;

import dev.yoke.core.port.Clock;

/// A clock that stands still until it is moved. Thread: one.
final class StageClock implements Clock {

    private long nowMs;
    private long monotonicNs;

    StageClock(long nowMs) {
        this.nowMs = nowMs;
    }

    void advance(long ms) {
        nowMs += ms;
        monotonicNs += ms * 1_000_000;
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
