package dev.yoke.core.engine;

/// The time as the engine was last told; the state machines read it here and nowhere else.
final class EngineTime {

    private long nowMs;
    private long monotonicNs;

    void advance(long nowMs, long monotonicNs) {
        this.nowMs = nowMs;
        this.monotonicNs = Math.max(this.monotonicNs, monotonicNs);
    }

    /// Something happened at that time. The machine's clock is told every few milliseconds only; this is finer.
    void advance(long monotonicNs) {
        this.monotonicNs = Math.max(this.monotonicNs, monotonicNs);
    }

    /// UTC epoch milliseconds; may step back with the machine's clock.
    long nowMs() {
        return nowMs;
    }

    /// Never goes back; when the event or command that is worked on was handed in.
    long monotonicNs() {
        return monotonicNs;
    }

    /// Never goes back.
    long monotonicMs() {
        return monotonicNs / 1_000_000;
    }
}
