package dev.yoke.core.signal;

import dev.yoke.core.trade.IntentId;
import java.util.List;
import java.util.Optional;

/// When a signal, or one order of it, passed its hops.
///
/// Units: `startMs` UTC epoch milliseconds of the first hop; times in microseconds after it, from a clock that never
/// steps. Hops that were passed in one step of the engine have the same time: what the step took is part of the next
/// hop.
///
/// @param intent the order, empty for the signal itself
public record Trace(SignalId signal, Optional<IntentId> intent, long startMs, List<Passed> hops) {

    /// `afterUs` microseconds after the trace's start.
    public record Passed(Hop hop, long afterUs) {}

    public Trace {
        hops = List.copyOf(hops);
    }
}
