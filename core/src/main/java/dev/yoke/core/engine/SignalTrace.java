package dev.yoke.core.engine;

import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.IntentId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The hops of one signal or one order as they are passed. A hop counts the first time.
final class SignalTrace {

    private static final long NEVER = Long.MIN_VALUE;
    private static final Hop[] HOPS = Hop.values();

    private final long startMs;
    private final long startNs;
    private final long[] atNs = new long[HOPS.length];

    private SignalTrace(long startMs, long startNs) {
        this.startMs = startMs;
        this.startNs = startNs;
        Arrays.fill(atNs, NEVER);
    }

    /// Of a signal that is handed in now.
    ///
    /// @param receivedNs monotonic; 0 = not measured; one that lies ahead of the engine's does not count
    /// @param parsedNs likewise
    static SignalTrace begin(EngineTime time, long receivedNs, long parsedNs) {
        long nowNs = time.monotonicNs();
        boolean measured = receivedNs > 0 && receivedNs <= nowNs;
        SignalTrace trace = new SignalTrace(time.nowMs(), measured ? receivedNs : nowNs);
        if (measured) {
            trace.mark(Hop.RECEIVED, receivedNs);
        }
        if (measured && parsedNs >= receivedNs && parsedNs <= nowNs) {
            trace.mark(Hop.PARSED, parsedNs);
        }
        trace.mark(Hop.QUEUED, nowNs);
        return trace;
    }

    /// Of an order or a later part of the way, counted from the same start.
    SignalTrace branch() {
        return new SignalTrace(startMs, startNs);
    }

    void mark(Hop hop, long nowNs) {
        if (atNs[hop.ordinal()] == NEVER) {
            atNs[hop.ordinal()] = nowNs;
        }
    }

    /// Microseconds from one hop to another; empty where one of them was not passed.
    Optional<Long> betweenUs(Hop from, Hop to) {
        long start = atNs[from.ordinal()];
        long end = atNs[to.ordinal()];
        return start == NEVER || end == NEVER ? Optional.empty() : Optional.of((end - start) / 1_000);
    }

    Trace of(SignalId signal, Optional<IntentId> intent) {
        List<Trace.Passed> passed = new ArrayList<>();
        for (Hop hop : HOPS) {
            if (atNs[hop.ordinal()] != NEVER) {
                passed.add(new Trace.Passed(hop, (atNs[hop.ordinal()] - startNs) / 1_000));
            }
        }
        return new Trace(signal, intent, startMs, passed);
    }
}
