package dev.yoke.core.port;

/// The only source of time outside the engine; the engine itself is told the time by events.
///
/// Thread: any.
public interface Clock {

    /// UTC epoch milliseconds; may step.
    long nowMs();

    /// Never goes back; for timeouts and durations only.
    long monotonicNs();

    /// The machine's clocks.
    static Clock system() {
        return SystemClock.INSTANCE;
    }
}
