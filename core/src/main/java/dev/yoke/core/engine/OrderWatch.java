package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.view.Activity.Level;
import dev.yoke.core.view.BreakerView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Watches what becomes of orders, and does what the recovery map ([Trouble]) says: counts for the breakers, tries
/// again, asks the terminal, stops everything.
final class OrderWatch {

    private final EngineTime time;
    private final Effects effects;
    private final ActivityFeed activities;
    private final Breakers breakers;
    private final RetryDesk retries;
    private final EmergencyStop emergency;
    private final TraceBook traces;
    private final Supplier<RiskPolicy> policy;
    private final SignalLog log;
    private final Map<IntentId, Followed> followed = new HashMap<>();

    private record Followed(Passage passage, SignalTrace trace, long attempt, long deadlineMonotonicMs) {}

    OrderWatch(
            EngineTime time,
            Effects effects,
            ActivityFeed activities,
            Breakers breakers,
            RetryDesk retries,
            EmergencyStop emergency,
            TraceBook traces,
            Supplier<RiskPolicy> policy,
            SignalLog log) {
        this.time = time;
        this.effects = effects;
        this.activities = activities;
        this.breakers = breakers;
        this.retries = retries;
        this.emergency = emergency;
        this.traces = traces;
        this.policy = policy;
        this.log = log;
    }

    /// A signal is being judged: the probe, where its source's breaker is half-open.
    void judging(Passage passage) {
        if (breakers.sourceBlockedMs(passage.signal().source()) == 0) {
            breakers.attempt(Breakers.source(passage.signal().source()));
        }
    }

    /// A signal that was understood and judged, and of which no order is under way, is a success of its source, also
    /// where it was denied. One with orders is judged by what becomes of them.
    void answered(Passage passage, Answer answer) {
        List<Decision> decisions = answer.decisions();
        boolean ordered =
                decisions.stream().anyMatch(decision -> decision.intent().isPresent());
        boolean kept = decisions.stream().anyMatch(OrderWatch::isKeptAway);
        if (!decisions.isEmpty() && !ordered && !kept) {
            breakers.succeeded(Breakers.source(passage.signal().source()));
        }
    }

    private static boolean isKeptAway(Decision decision) {
        return decision.verdicts().stream()
                .anyMatch(verdict -> verdict.denies() && verdict.rule().equals("source-breaker"));
    }

    List<Passage> repeatsDue() {
        return retries.takeDue();
    }

    List<Passage> withdrawRepeats(Predicate<Passage> wanted) {
        return retries.withdraw(wanted);
    }

    int repeatsWaiting() {
        return retries.size();
    }

    List<BreakerView> breakers() {
        return breakers.view();
    }

    /// An order of that signal was planned.
    void follow(OrderDispatch.Planned order, Passage passage) {
        breakers.attempt(Breakers.terminal(order.terminal()));
        long attempt = passage.repeat().map(Passage.Repeat::attempt).orElse(0L);
        long deadlineMs = passage.repeat()
                .map(Passage.Repeat::deadlineMonotonicMs)
                .orElse(time.monotonicMs() + order.command().expiresMs() - time.nowMs());
        SignalTrace trace = passage.trace().branch();
        followed.put(order.command().intent(), new Followed(passage, trace, attempt, deadlineMs));
        log.ordered(order, passage.signal(), trace);
    }

    /// An intent went on to that state.
    void moved(Intent intent, IntentState state, String reason) {
        switch (state) {
            case MADE -> {}
            case SENT -> sent(intent);
            case ACKNOWLEDGED -> mark(intent, Hop.ACKNOWLEDGED);
            case DONE -> done(intent);
            case UNKNOWN -> unknown(intent);
            case REJECTED, DROPPED -> notDone(intent, state);
        }
        log.moved(intent.id(), state, reason);
    }

    private void sent(Intent intent) {
        mark(intent, Hop.SENT);
        find(intent).ifPresent(order -> order.passage().trace().mark(Hop.SENT, time.monotonicNs()));
    }

    private void mark(Intent intent, Hop hop) {
        find(intent).ifPresent(order -> order.trace().mark(hop, time.monotonicNs()));
    }

    private Optional<Followed> find(Intent intent) {
        return Optional.ofNullable(followed.get(intent.id()));
    }

    private void done(Intent intent) {
        breakers.succeeded(Breakers.terminal(intent.terminal()));
        breakers.succeeded(Breakers.source(intent.source()));
        emergency.done(intent);
        finish(intent);
    }

    private void unknown(Intent intent) {
        breakers.toldNothing(Breakers.source(intent.source()));
        react(Trouble.OUTCOME_UNKNOWN, intent);
        emergency.unknown(intent);
    }

    private void notDone(Intent intent, IntentState state) {
        emergency.notDone(intent);
        Optional<Followed> order = finish(intent);
        Optional<Trouble> trouble = intent.result()
                .map(category -> state == IntentState.DROPPED ? Trouble.NOT_SENT : Trouble.of(intent, category));
        if (trouble.isEmpty()) {
            breakers.toldNothing(Breakers.terminal(intent.terminal()));
            breakers.toldNothing(Breakers.source(intent.source()));
        } else if (trouble.get().asksFor(Trouble.Step.RETRY)
                && intent.isEntry()
                && order.filter(found -> !found.passage().isPaired()).isPresent()) {
            repeat(intent, order.get());
        } else {
            react(trouble.get(), intent);
        }
    }

    private Optional<Followed> finish(Intent intent) {
        Optional<Followed> order = Optional.ofNullable(followed.remove(intent.id()));
        order.ifPresent(found -> {
            found.trace().mark(Hop.ENDED, time.monotonicNs());
            traces.finished(found.trace(), found.passage().signal().id(), Optional.of(intent.id()));
        });
        return order;
    }

    private void repeat(Intent intent, Followed order) {
        breakers.toldNothing(Breakers.terminal(intent.terminal()));
        breakers.toldNothing(Breakers.source(intent.source()));
        long attempt = order.attempt() + 1;
        long most = policy.get().of(Limit.MAX_RETRIES);
        Passage.Repeat next = new Passage.Repeat(intent.terminal(), attempt, order.deadlineMonotonicMs());
        if (attempt <= most && retries.plan(order.passage(), next)) {
            activities.add(
                    Level.NOTE,
                    "order",
                    "Tries again in " + RetryDesk.pauseMs(attempt) + " ms, " + attempt + " of " + most + ": "
                            + OrderText.of(intent.command()) + " on " + intent.terminal() + ".");
        } else {
            giveUp(intent, order.attempt());
        }
    }

    /// A repeat that is due finds the queue full.
    void noRoomFor(Passage repeat) {
        String terminal =
                repeat.repeat().map(Passage.Repeat::terminal).orElseThrow().name();
        activities.add(
                Trouble.RETRIES_EXHAUSTED.level(),
                "order",
                "Given up: " + repeat.signal().action() + " " + repeat.signal().symbolText() + " on " + terminal
                        + ", too many signals wait. Nothing was opened.");
    }

    private void giveUp(Intent intent, long repeats) {
        activities.add(
                Trouble.RETRIES_EXHAUSTED.level(),
                "order",
                "Given up after " + repeats + " repeats: " + OrderText.of(intent.command()) + " on " + intent.terminal()
                        + ". Nothing was opened.");
        react(Trouble.RETRIES_EXHAUSTED, intent);
    }

    /// A signal could not be judged because of a fault.
    void judgingFault(String source, RuntimeException fault) {
        if (Trouble.JUDGING_FAULT.asksFor(Trouble.Step.COUNT_AGAINST_SOURCE)) {
            breakers.failed(Breakers.source(source), "a fault while judging, " + fault.getMessage());
        }
    }

    /// What a source sent could not be read.
    void unreadable(String source, String why) {
        if (Trouble.PAYLOAD_UNREADABLE.asksFor(Trouble.Step.COUNT_AGAINST_SOURCE)) {
            breakers.failed(Breakers.source(source), why);
        }
    }

    /// A position or an order with that magic number is in a terminal's book.
    void appeared(TerminalId terminal, long magic) {
        if (emergency.appeared(terminal, magic) && Trouble.LEDGER_MISMATCH.asksFor(Trouble.Step.RECONCILE)) {
            effects.requestSnapshot(terminal);
        }
    }

    private void react(Trouble trouble, Intent intent) {
        String why = intent.result().map(ResultCategory::name).orElse("no answer in time");
        if (!trouble.asksFor(Trouble.Step.COUNT_AGAINST_SOURCE) && trouble != Trouble.OUTCOME_UNKNOWN) {
            breakers.succeeded(Breakers.source(intent.source()));
        }
        if (!trouble.asksFor(Trouble.Step.COUNT_AGAINST_TERMINAL)) {
            breakers.toldNothing(Breakers.terminal(intent.terminal()));
        }
        for (Trouble.Step step : trouble.steps()) {
            switch (step) {
                case COUNT_AGAINST_SOURCE -> breakers.failed(Breakers.source(intent.source()), why);
                case COUNT_AGAINST_TERMINAL -> breakers.failed(Breakers.terminal(intent.terminal()), why);
                case RECONCILE -> effects.requestSnapshot(intent.terminal());
                case EMERGENCY_STOP -> emergency.stop(trouble.name());
                // Told where it is first known; repeats and links have their own desks.
                case RETRY, RECONNECT, SENDER_RETRIES, FALL_BACK, NOTIFY -> {}
            }
        }
    }
}
