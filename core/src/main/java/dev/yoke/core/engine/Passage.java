package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.signal.Priority;
import dev.yoke.core.signal.Signal;
import java.util.Optional;

/// One entry signal on its way through the pipeline, from the queue to its answer.
final class Passage {

    /// Why it is on its way.
    enum Cause {
        /// It came in.
        SUBMITTED,
        /// A person approved it.
        CONFIRMED,
        /// An order of it was certainly not carried out.
        REPEATED
    }

    /// @param terminal where alone it is tried again
    /// @param attempt how often it was repeated, this time included
    /// @param deadlineMonotonicMs when the first order would have expired: later nobody wants it any more
    record Repeat(TerminalId terminal, long attempt, long deadlineMonotonicMs) {}

    private final Signal signal;
    private final Priority priority;
    private final Cause cause;
    private final SignalTrace trace;
    private final Reply reply;
    private final long ageMs;
    private final long sinceNs;
    private final Optional<Repeat> repeat;
    private final boolean paired;
    private boolean settled;

    private Passage(
            Signal signal,
            Priority priority,
            Cause cause,
            SignalTrace trace,
            Reply reply,
            long ageMs,
            long sinceNs,
            Optional<Repeat> repeat,
            boolean paired) {
        this.signal = signal;
        this.priority = priority;
        this.cause = cause;
        this.trace = trace;
        this.reply = reply;
        this.ageMs = ageMs;
        this.sinceNs = sinceNs;
        this.repeat = repeat;
        this.paired = paired;
    }

    /// Of a signal that comes in now, or is approved now.
    static Passage begin(
            Signal signal, Priority priority, Cause cause, SignalTrace trace, Reply reply, EngineTime time) {
        long ageMs = AgeGate.ageMs(signal, time.nowMs());
        return new Passage(signal, priority, cause, trace, reply, ageMs, time.monotonicNs(), Optional.empty(), false);
    }

    /// Of one of two orders that go together; what the broker refuses of it is not tried again, because the other goes
    /// with it.
    static Passage paired(Signal signal, SignalTrace trace, Reply reply, EngineTime time) {
        return new Passage(
                signal,
                Priority.HIGH,
                Cause.SUBMITTED,
                trace,
                reply,
                AgeGate.ageMs(signal, time.nowMs()),
                time.monotonicNs(),
                Optional.empty(),
                true);
    }

    /// The same wish once more. Its sender has its answer; it is as old as before.
    Passage again(Repeat next) {
        return new Passage(
                signal,
                priority,
                Cause.REPEATED,
                trace.branch(),
                answer -> {},
                ageMs,
                sinceNs,
                Optional.of(next),
                paired);
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

    boolean isPaired() {
        return paired;
    }

    Optional<Repeat> repeat() {
        return repeat;
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
