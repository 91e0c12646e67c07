package dev.yoke.core.engine;

import dev.yoke.core.signal.Priority;
import dev.yoke.core.signal.Signal;

/// One entry signal on its way through the pipeline, from the queue to its answer.
final class Passage {

    /// Why it is on its way.
    enum Cause {
        /// It came in.
        SUBMITTED,
        /// A person approved it.
        CONFIRMED
    }

    private final Signal signal;
    private final Priority priority;
    private final Cause cause;
    private final SignalTrace trace;
    private final Reply reply;
    private final long ageMs;
    private final long sinceNs;
    private boolean settled;

    /// @param ageMs of the signal by its sender's clock, when it came in
    /// @param sinceNs when it came in, on the monotonic clock
    Passage(Signal signal, Priority priority, Cause cause, SignalTrace trace, Reply reply, long ageMs, long sinceNs) {
        this.signal = signal;
        this.priority = priority;
        this.cause = cause;
        this.trace = trace;
        this.reply = reply;
        this.ageMs = ageMs;
        this.sinceNs = sinceNs;
    }

    Signal signal() {
        return signal;
    }

    Priority priority() {
        return priority;
    }

    Cause cause() {
        return cause;
    }

    SignalTrace trace() {
        return trace;
    }

    Reply reply() {
        return reply;
    }

    /// The signal's age now. The wait is measured on the clock that never steps: setting the machine's clock while it
    /// waits makes it neither older nor younger.
    long ageMs(EngineTime time) {
        return ageMs + (time.monotonicNs() - sinceNs) / 1_000_000;
    }

    /// @return true the first time
    boolean settle() {
        boolean first = !settled;
        settled = true;
        return first;
    }
}
