package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import java.util.HashMap;
import java.util.Map;

/// Believes what an account shows once it has shown it for a while: balance and positions are reported one after the
/// other, and what comes of that is gone sooner.
final class Confirmation {

    static final long CONFIRM_MS = 500;

    private final EngineTime time;
    private final Map<TerminalId, Long> sinceMs = new HashMap<>();

    Confirmation(EngineTime time) {
        this.time = time;
    }

    /// Whether it shows now, and has shown all the time for long enough.
    boolean holds(TerminalId terminal, boolean shown) {
        if (!shown) {
            sinceMs.remove(terminal);
            return false;
        }
        long since = sinceMs.computeIfAbsent(terminal, id -> time.monotonicMs());
        return time.monotonicMs() - since >= CONFIRM_MS;
    }
}
