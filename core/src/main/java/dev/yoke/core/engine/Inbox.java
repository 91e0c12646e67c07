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

/// The signals that wait for a person, each for a limited time and once. Holds at most [#CAPACITY]; a further one is
/// refused.
final class Inbox {

    static final int CAPACITY = 64;

    private final EngineTime time;
    private final long ttlMs;
    private final Map<SignalId, PendingSignalView> waiting = new LinkedHashMap<>();

    Inbox(EngineTime time, long ttlMs) {
        this.time = time;
        this.ttlMs = ttlMs;
    }

    /// @return false when it is full
    boolean hold(Signal signal, List<Decision> preview) {
        if (waiting.size() >= CAPACITY) {
            return false;
        }
        waiting.put(signal.id(), new PendingSignalView(signal, preview, time.nowMs() + ttlMs));
        return true;
    }

    Optional<Signal> take(SignalId id) {
        return Optional.ofNullable(waiting.remove(id)).map(PendingSignalView::signal);
    }

    /// Takes out what nobody decided in time.
    List<Signal> takeExpired() {
        List<Signal> expired = new ArrayList<>();
        for (Iterator<PendingSignalView> all = waiting.values().iterator(); all.hasNext(); ) {
            PendingSignalView held = all.next();
            if (time.nowMs() >= held.expiresMs()) {
                expired.add(held.signal());
                all.remove();
            }
        }
        return expired;
    }

    List<PendingSignalView> view() {
        return List.copyOf(waiting.values());
    }
}
