package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.JournalEntry.Noted;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.signal.CircuitBreaker;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.view.Activity.Level;
import dev.yoke.core.view.BreakerView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The breakers of all sources and terminals. A person is no source: their word is never kept away by the source's
/// breaker, only by the terminal's. Remembers [#CAPACITY] of them; at that many, the one longest unused is forgotten.
final class Breakers {

    static final int CAPACITY = 1_024;

    private final EngineTime time;
    private final Recorder recorder;
    private final ActivityFeed activities;
    private final Supplier<RiskPolicy> policy;
    private final Map<String, CircuitBreaker> breakers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CircuitBreaker> eldest) {
            return size() > CAPACITY;
        }
    };

    Breakers(EngineTime time, Recorder recorder, ActivityFeed activities, Supplier<RiskPolicy> policy) {
        this.time = time;
        this.recorder = recorder;
        this.activities = activities;
        this.policy = policy;
    }

    static String source(String name) {
        return "source " + name;
    }

    static String terminal(TerminalId id) {
        return "terminal " + id;
    }

    long sourceBlockedMs(String source) {
        return SourcePolicy.isPerson(source) ? 0 : blockedMs(source(source));
    }

    long terminalBlockedMs(TerminalId id) {
        return blockedMs(terminal(id));
    }

    private long blockedMs(String of) {
        CircuitBreaker breaker = breakers.get(of);
        return breaker == null ? 0 : breaker.blockedMs(time.monotonicMs(), settings());
    }

    /// An entry goes on its way.
    void attempt(String of) {
        CircuitBreaker breaker = breakers.get(of);
        if (breaker != null) {
            breaker.attempt(time.monotonicMs(), settings());
        }
    }

    void succeeded(String of) {
        CircuitBreaker breaker = breakers.get(of);
        if (breaker != null && breaker.succeeded(time.monotonicMs(), settings())) {
            tell(of, Level.GOOD, "closed", "The breaker of " + of + " is closed: it works again.");
        }
    }

    void failed(String of, String why) {
        CircuitBreaker breaker = breakers.computeIfAbsent(of, name -> new CircuitBreaker());
        if (breaker.failed(time.monotonicMs(), settings())) {
            tell(
                    of,
                    Level.WARNING,
                    "open",
                    "The breaker of " + of + " is open after " + breaker.failures() + " failures in a row, the last: "
                            + why + ". No entries for " + settings().openMs() / 1_000 + " s; exits go on.");
        }
    }

    void toldNothing(String of) {
        CircuitBreaker breaker = breakers.get(of);
        if (breaker != null) {
            breaker.toldNothing();
        }
    }

    private void tell(String of, Level level, String state, String text) {
        recorder.record(new Noted("breaker/" + state, of, text, time.nowMs()));
        activities.add(level, "breaker", text);
    }

    private CircuitBreaker.Settings settings() {
        RiskPolicy limits = policy.get();
        return new CircuitBreaker.Settings(
                limits.of(Limit.BREAKER_FAILURES), limits.of(Limit.BREAKER_OPEN), limits.of(Limit.BREAKER_SUCCESSES));
    }

    /// Those that have something to tell.
    List<BreakerView> view() {
        List<BreakerView> views = new ArrayList<>();
        CircuitBreaker.Settings settings = settings();
        breakers.forEach((of, breaker) -> {
            CircuitBreaker.State state = breaker.state(time.monotonicMs(), settings);
            if (state != CircuitBreaker.State.CLOSED || breaker.failures() > 0) {
                views.add(new BreakerView(
                        of, state, breaker.failures(), breaker.blockedMs(time.monotonicMs(), settings)));
            }
        });
        return views;
    }
}
