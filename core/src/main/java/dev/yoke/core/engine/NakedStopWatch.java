package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.OpenRisk;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.trade.Position;
import dev.yoke.core.view.Activity.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// A position without a stop loss must scream: an alarm after the grace period, again and again with longer pauses, one
/// line a terminal. Where the trader wants it, the cockpit sets a stop by ATR itself.
final class NakedStopWatch {

    private static final String SOURCE = "naked-stop";
    private static final long LOOK_EVERY_MS = 250;
    private static final long FIRST_PAUSE_MS = 30_000;
    private static final long LONGEST_PAUSE_MS = 900_000;

    /// Named in one line at most.
    private static final int MOST_NAMED = 5;

    private final EngineTime time;
    private final Terminals terminals;
    private final IntentBook intents;
    private final StopDesk stops;
    private final ActivityFeed activities;
    private final Function<TerminalId, RiskPolicy> policy;
    private final Map<PlanKey, Long> nakedSinceMs = new TreeMap<>();
    private final Map<PlanKey, Attempts> tries = new TreeMap<>();
    private final Map<TerminalId, Alarm> alarms = new TreeMap<>();
    private long lookedMs = Long.MIN_VALUE / 2;

    NakedStopWatch(
            EngineTime time,
            Terminals terminals,
            IntentBook intents,
            StopDesk stops,
            ActivityFeed activities,
            Function<TerminalId, RiskPolicy> policy) {
        this.time = time;
        this.terminals = terminals;
        this.intents = intents;
        this.stops = stops;
        this.activities = activities;
        this.policy = policy;
    }

    /// What one terminal's trader was told, and when it is told again.
    private static final class Alarm {
        private final Set<PlanKey> told = new HashSet<>();
        private long nextMs;
        private long pauseMs = FIRST_PAUSE_MS;
    }

    void watch() {
        long now = time.monotonicMs();
        if (now - lookedMs < LOOK_EVERY_MS) {
            return;
        }
        lookedMs = now;
        Set<PlanKey> naked = new TreeSet<>();
        for (TerminalBook book : terminals.all()) {
            if (book.synced()) {
                look(book, naked);
            }
        }
        nakedSinceMs
                .keySet()
                .removeIf(key ->
                        !naked.contains(key) && terminals.of(key.terminal()).synced());
        tries.keySet().retainAll(nakedSinceMs.keySet());
    }

    private void look(TerminalBook book, Set<PlanKey> naked) {
        List<Position> overdue = new ArrayList<>();
        long graceMs = policy.apply(book.id()).of(Limit.NAKED_STOP_ALARM);
        for (Position position : book.positions()) {
            if (!OpenRisk.isNaked(position)) {
                continue;
            }
            PlanKey key = new PlanKey(book.id(), position.identifier());
            naked.add(key);
            long sinceMs = nakedSinceMs.computeIfAbsent(key, first -> time.monotonicMs());
            if (time.monotonicMs() - sinceMs >= graceMs && !intents.isClosing(book.id(), position.identifier(), true)) {
                overdue.add(position);
            }
        }
        if (overdue.isEmpty()) {
            alarms.remove(book.id());
        } else {
            overdue(book, overdue);
        }
    }

    private void overdue(TerminalBook book, List<Position> overdue) {
        alarm(book, overdue);
        if (policy.apply(book.id()).isOn(Limit.NAKED_STOP_AUTO)) {
            overdue.forEach(position -> protect(book, position));
        }
    }

    private void alarm(TerminalBook book, List<Position> overdue) {
        Alarm alarm = alarms.computeIfAbsent(book.id(), id -> new Alarm());
        boolean isNew = false;
        for (Position position : overdue) {
            isNew |= alarm.told.add(new PlanKey(book.id(), position.identifier()));
        }
        if (!isNew && time.monotonicMs() < alarm.nextMs) {
            return;
        }
        alarm.pauseMs = isNew ? FIRST_PAUSE_MS : Math.min(alarm.pauseMs * 2, LONGEST_PAUSE_MS);
        alarm.nextMs = time.monotonicMs() + alarm.pauseMs;
        activities.add(Level.ALARM, "naked-stop", text(book, overdue));
    }

    private String text(TerminalBook book, List<Position> overdue) {
        StringBuilder text = new StringBuilder()
                .append(overdue.size())
                .append(overdue.size() == 1 ? " position" : " positions")
                .append(" without a stop loss on ")
                .append(book.id())
                .append(": ");
        for (int i = 0; i < Math.min(overdue.size(), MOST_NAMED); i++) {
            Position position = overdue.get(i);
            text.append(i == 0 ? "" : ", ")
                    .append(position.side())
                    .append(' ')
                    .append(position.lots())
                    .append(' ')
                    .append(position.symbol())
                    .append(" #")
                    .append(position.ticket());
        }
        text.append(overdue.size() > MOST_NAMED ? ", …" : "");
        return text.append(
                        policy.apply(book.id()).isOn(Limit.NAKED_STOP_AUTO)
                                ? ". A stop by ATR is being set."
                                : ". Set one in the terminal, or by ATR for all: yoke protect --all.")
                .toString();
    }

    private void protect(TerminalBook book, Position position) {
        PlanKey key = new PlanKey(book.id(), position.identifier());
        Attempts attempts = tries.computeIfAbsent(key, first -> new Attempts());
        if (!attempts.isOpen(time.monotonicMs()) || intents.isTouching(book.id(), position.identifier())) {
            return;
        }
        Optional<String> problem = stops.protectNow(book, position, SOURCE);
        // Counted also when sent: a stop that the broker refuses is seen here as one that does not appear.
        if (attempts.failed(time.monotonicMs())) {
            activities.add(
                    Level.ALARM,
                    "naked-stop",
                    "No stop could be set after " + Attempts.MOST + " tries. "
                            + problem.orElse("The broker refuses it.") + " Set it by hand or close "
                            + position.symbol() + " #" + position.ticket() + ".");
        }
    }
}
