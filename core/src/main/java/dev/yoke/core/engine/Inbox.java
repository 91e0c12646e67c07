package dev.yoke.core.engine;

import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.view.PendingSignalView;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The signals that wait for a person, each for a limited time and once. Holds at most [#CAPACITY]; a further one is
/// refused.
final class Inbox {

    static final int CAPACITY = 64;

    private final EngineTime time;
    private final long ttlMs;
    private final Map<SignalId, Held> waiting = new LinkedHashMap<>();

    /// The deadline is on the clock that never steps.
    record Held(PendingSignalView shown, long deadlineMonotonicMs, SignalTrace trace) {
        Signal signal() {
            return shown.signal();
        }
    }

    Inbox(EngineTime time, long ttlMs) {
        this.time = time;
        this.ttlMs = ttlMs;
    }

    /// @return until when it waits, UTC epoch milliseconds; empty when the inbox is full
    OptionalLong hold(Signal signal, List<Decision> preview, SignalTrace trace) {
        if (waiting.size() >= CAPACITY) {
            return OptionalLong.empty();
        }
        long untilMs = time.nowMs() + ttlMs;
        waiting.put(
                signal.id(),
                new Held(new PendingSignalView(signal, preview, untilMs), time.monotonicMs() + ttlMs, trace));
        return OptionalLong.of(untilMs);
    }

    /// Empty when it is decided, or its time is up.
    Optional<Held> take(SignalId id) {
        Optional<Held> held = Optional.ofNullable(waiting.get(id)).filter(found -> !isExpired(found));
        held.ifPresent(found -> waiting.remove(id));
        return held;
    }

    /// Takes out what nobody decided in time.
    List<Signal> takeExpired() {
        List<Signal> expired = new ArrayList<>();
        for (Iterator<Held> all = waiting.values().iterator(); all.hasNext(); ) {
            Held held = all.next();
            if (isExpired(held)) {
                expired.add(held.shown().signal());
                all.remove();
            }
        }
        return expired;
    }

    private boolean isExpired(Held held) {
        return time.monotonicMs() >= held.deadlineMonotonicMs();
    }

    List<PendingSignalView> view() {
        return waiting.values().stream().map(Held::shown).toList();
    }
}
