package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Halts all entries when the cockpit's picture of the accounts may be wrong: several entries with unknown outcome
/// within a minute, or something in a terminal's book that was certainly never opened. Exits go on; a person re-arms.
final class EmergencyStop {

    private static final long MINUTE_MS = 60_000;

    /// Entries that certainly did not happen, the newest of them.
    private static final int REMEMBERED = 2_000;

    private final EngineTime time;
    private final KillSwitch killSwitch;
    private final ActivityFeed activities;
    private final Supplier<RiskPolicy> policy;
    private final ArrayDeque<Long> unknownAtMs = new ArrayDeque<>();
    private final Map<Long, TerminalId> neverOpened = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, TerminalId> eldest) {
            return size() > REMEMBERED;
        }
    };

    EmergencyStop(EngineTime time, KillSwitch killSwitch, ActivityFeed activities, Supplier<RiskPolicy> policy) {
        this.time = time;
        this.killSwitch = killSwitch;
        this.activities = activities;
        this.policy = policy;
    }

    /// The outcome of an order is not known.
    void unknown(Intent intent) {
        if (!intent.isEntry()) {
            return;
        }
        long nowMs = time.monotonicMs();
        unknownAtMs.add(nowMs);
        while (nowMs - unknownAtMs.getFirst() > MINUTE_MS) {
            unknownAtMs.removeFirst();
        }
        if (unknownAtMs.size() >= policy.get().of(Limit.MAX_UNKNOWN_OUTCOMES)
                && Trouble.OUTCOMES_UNKNOWN_IN_SERIES.asksFor(Trouble.Step.EMERGENCY_STOP)) {
            stop(unknownAtMs.size() + " entries with unknown outcome within a minute");
        }
    }

    /// An order was certainly not carried out.
    void notDone(Intent intent) {
        if (intent.isEntry()) {
            neverOpened.put(intent.magic(), intent.terminal());
        }
    }

    /// An order was carried out.
    void done(Intent intent) {
        neverOpened.remove(intent.magic());
    }

    /// @return true where something is open that was certainly never opened
    boolean appeared(TerminalId terminal, long magic) {
        if (!terminal.equals(neverOpened.get(magic))) {
            return false;
        }
        neverOpened.remove(magic);
        if (Trouble.LEDGER_MISMATCH.asksFor(Trouble.Step.EMERGENCY_STOP)) {
            stop(terminal + " has an order of ours open that it refused (magic " + magic + ")");
        }
        return true;
    }

    void stop(String why) {
        if (killSwitch.allHalted()) {
            return;
        }
        killSwitch.haltAll("emergency stop: " + why);
        activities.add(
                Trouble.LEDGER_MISMATCH.level(),
                "halt",
                "Emergency stop: " + why + ". Entries are halted, exits work. Compare the terminals, then re-arm.");
    }
}
