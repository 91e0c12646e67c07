package dev.yoke.core.engine;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Answer.Status;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.DecisionTaken;
import dev.yoke.core.port.JournalEntry.SignalReceived;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Decision.Outcome;
import dev.yoke.core.signal.RecentSignals;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.Activity.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Takes a signal from its arrival to its order: seen before, too old, routed, judged, recorded, sent; or to the inbox,
/// or to its refusal.
final class SignalDesk {

    /// A sender's clock may be ahead by this much.
    private static final long MAX_FUTURE_MS = 60_000;

    /// Repeats of one signal that wait for its record.
    private static final int MAX_REPEATS = 16;

    private final EngineTime time;
    private final Recorder recorder;
    private final SignalRouter router;
    private final EntryJudge judge;
    private final EntryOrders orders;
    private final ExitDesk exits;
    private final OrderDispatch dispatch;
    private final Inbox inbox;
    private final ActivityFeed activities;
    private final RecentSignals recent;
    private final Supplier<RiskPolicy> policy;
    private final Map<SignalId, List<Reply>> underWay = new HashMap<>();

    SignalDesk(
            EngineTime time,
            Recorder recorder,
            SignalRouter router,
            EntryJudge judge,
            ExitDesk exits,
            OrderDispatch dispatch,
            Inbox inbox,
            ActivityFeed activities,
            RecentSignals recent,
            Supplier<RiskPolicy> policy) {
        this.time = time;
        this.recorder = recorder;
        this.router = router;
        this.judge = judge;
        this.orders = new EntryOrders(time, dispatch);
        this.exits = exits;
        this.dispatch = dispatch;
        this.inbox = inbox;
        this.activities = activities;
        this.recent = recent;
        this.policy = policy;
    }

    void submit(Signal signal, Reply reply) {
        List<Reply> repeats = underWay.get(signal.id());
        if (repeats != null) {
            repeat(repeats, reply);
        } else if (!recent.isNew(signal.id(), time.nowMs())) {
            reply.answer(duplicate(signal));
        } else {
            underWay.put(signal.id(), new ArrayList<>());
            take(signal, answer -> settle(signal, answer, reply));
        }
    }

    /// A repeat is answered when the first is on the disk, not before: its sender must be able to rely on the answer.
    private static void repeat(List<Reply> repeats, Reply reply) {
        if (repeats.size() < MAX_REPEATS) {
            repeats.add(reply);
        } else {
            reply.answer(Answer.refused("Not accepted: the same signal is being recorded. Try again in a moment."));
        }
    }

    private void settle(Signal signal, Answer answer, Reply reply) {
        List<Reply> repeats = underWay.remove(signal.id());
        reply.answer(answer);
        if (repeats != null) {
            Answer again = recent.knows(signal.id()) ? duplicate(signal) : answer;
            repeats.forEach(waiting -> waiting.answer(again));
        }
    }

    private Answer duplicate(Signal signal) {
        Decision seen = refusal(signal, Outcome.DUPLICATE, "duplicate", "seen before, nothing was done again");
        return new Answer(Status.DUPLICATE, seen.summary(), List.of(seen));
    }

    private void take(Signal signal, Reply reply) {
        try {
            if (!signal.action().isEntry()) {
                exit(signal, reply);
            } else {
                ageProblem(signal)
                        .ifPresentOrElse(text -> refuse(signal, "signal-age", text, reply), () -> enter(signal, reply));
            }
        } catch (RuntimeException fault) {
            underWay.remove(signal.id());
            throw fault;
        }
    }

    /// The exit leaves at once; its answer comes when it is on the disk. One that reached no terminal may be repeated.
    private void exit(Signal signal, Reply reply) {
        if (router.modeOf(signal) == SourcePolicy.Mode.SHADOW) {
            Decision shadow = refusal(signal, Outcome.SHADOW, "source", "recorded only, its source is in shadow mode");
            record(signal, List.of(shadow), Status.ACCEPTED, reply);
            return;
        }
        exits.exit(signal, router.route(signal), answer -> {
            if (answer.isAccepted()) {
                recorder.recordThen(List.of(new SignalReceived(signal)), durable -> reply.answer(answer));
            } else {
                recent.forget(signal.id());
                reply.answer(answer);
            }
        });
    }

    private Optional<String> ageProblem(Signal signal) {
        long ageMs = time.nowMs() - signal.timeMs();
        long limitMs = policy.get().of(Limit.MAX_SIGNAL_AGE);
        if (ageMs > limitMs) {
            return Optional.of("the signal is " + ageMs / 1_000 + " s old, limit " + limitMs / 1_000 + " s");
        }
        return ageMs < -MAX_FUTURE_MS
                ? Optional.of("the signal is dated " + -ageMs / 1_000 + " s ahead; check the sender's clock")
                : Optional.empty();
    }

    private void enter(Signal signal, Reply reply) {
        List<EntryJudge.Judgement> judgements = judgeAll(signal);
        if (judgements.isEmpty()) {
            refuse(signal, "routing", router.whyNone(signal), reply);
            return;
        }
        switch (router.modeOf(signal)) {
            case AUTO -> trade(signal, judgements, reply);
            case CONFIRM -> hold(signal, judgements, reply);
            case SHADOW -> record(signal, relabel(judgements, Outcome.SHADOW), Status.ACCEPTED, reply);
        }
    }

    private List<EntryJudge.Judgement> judgeAll(Signal signal) {
        return router.route(signal).stream()
                .map(book -> judge.judge(signal, book, policy.get()))
                .toList();
    }

    private void trade(Signal signal, List<EntryJudge.Judgement> judgements, Reply reply) {
        List<Decision> decisions = new ArrayList<>();
        List<OrderDispatch.Planned> planned = new ArrayList<>();
        for (EntryJudge.Judgement judgement : judgements) {
            if (judgement.approved()) {
                OrderDispatch.Planned order =
                        orders.plan(signal, judgement, policy.get().of(Limit.ORDER_EXPIRY));
                planned.add(order);
                decisions.add(judgement.decision().withIntent(order.command().intent()));
            } else {
                decisions.add(judgement.decision());
            }
        }
        Status status = planned.isEmpty() ? Status.REFUSED : Status.ACCEPTED;
        dispatch.sendWhenDurable(
                entries(signal, decisions), planned, durable -> answer(signal, decisions, status, durable, reply));
    }

    private void hold(Signal signal, List<EntryJudge.Judgement> judgements, Reply reply) {
        List<Decision> decisions = relabel(judgements, Outcome.AWAITING);
        if (judgements.stream().noneMatch(EntryJudge.Judgement::approved)) {
            record(signal, decisions, Status.REFUSED, reply);
        } else if (inbox.hold(signal, decisions)) {
            activities.add(
                    Level.NOTE,
                    "signal",
                    "Waits for you: " + signal.action() + " " + signal.symbolText() + " from " + signal.source() + ".");
            record(signal, decisions, Status.ACCEPTED, reply);
        } else {
            refuse(signal, "inbox", Inbox.CAPACITY + " signals wait already; approve or reject some", reply);
        }
    }

    /// What would be done, with nothing recorded and nothing sent.
    void preview(Signal signal, Reply reply) {
        List<Decision> decisions =
                judgeAll(signal).stream().map(EntryJudge.Judgement::decision).toList();
        if (!signal.action().isEntry()) {
            reply.answer(Answer.accepted(signal.action() + " " + signal.symbolText() + " is an exit: always allowed."));
        } else if (decisions.isEmpty()) {
            Decision none = refusal(signal, Outcome.DENIED, "routing", router.whyNone(signal));
            reply.answer(new Answer(Status.REFUSED, none.summary(), List.of(none)));
        } else {
            boolean any = decisions.stream().anyMatch(decision -> decision.outcome() == Outcome.APPROVED);
            reply.answer(new Answer(any ? Status.ACCEPTED : Status.REFUSED, summary(decisions), decisions));
        }
    }

    /// A person's word on a signal in the inbox: judged again now, then traded; or dropped.
    void confirm(SignalId id, boolean approve, Reply reply) {
        Optional<Signal> held = inbox.take(id);
        if (held.isEmpty()) {
            reply.answer(Answer.refused("No signal " + id + " waits: it has expired or was decided."));
        } else if (approve) {
            List<EntryJudge.Judgement> judgements = judgeAll(held.get());
            if (judgements.isEmpty()) {
                refuse(held.get(), "routing", router.whyNone(held.get()), reply);
            } else {
                trade(held.get(), judgements, reply);
            }
        } else {
            Decision rejected = drop(held.get(), "person", "rejected by you");
            reply.answer(new Answer(Status.ACCEPTED, rejected.summary(), List.of(rejected)));
        }
    }

    /// Drops what nobody decided in time.
    void watch() {
        inbox.takeExpired().forEach(signal -> drop(signal, "expired", "nobody decided in time"));
    }

    private Decision drop(Signal signal, String rule, String text) {
        Decision decision = refusal(signal, Outcome.DENIED, rule, text);
        recorder.record(new DecisionTaken(decision));
        tell(decision, true);
        return decision;
    }

    private void refuse(Signal signal, String rule, String text, Reply reply) {
        record(signal, List.of(refusal(signal, Outcome.DENIED, rule, text)), Status.REFUSED, reply);
    }

    private void record(Signal signal, List<Decision> decisions, Status status, Reply reply) {
        recorder.recordThen(entries(signal, decisions), durable -> answer(signal, decisions, status, durable, reply));
    }

    private void answer(Signal signal, List<Decision> decisions, Status status, boolean durable, Reply reply) {
        if (!durable) {
            recent.forget(signal.id());
        }
        decisions.forEach(decision -> tell(decision, durable));
        reply.answer(
                durable
                        ? new Answer(status, summary(decisions), decisions)
                        : Answer.refused("Not accepted: " + recorder.why() + "."));
    }

    private void tell(Decision decision, boolean durable) {
        boolean denied = decision.outcome() == Outcome.DENIED || !durable;
        activities.add(
                denied ? Level.WARNING : Level.NOTE,
                "decision",
                decision.summary() + (durable ? "." : "; not recorded, so not sent."),
                Optional.of(decision));
    }

    private static List<JournalEntry> entries(Signal signal, List<Decision> decisions) {
        List<JournalEntry> entries = new ArrayList<>();
        entries.add(new SignalReceived(signal));
        decisions.forEach(decision -> entries.add(new DecisionTaken(decision)));
        return entries;
    }

    private static List<Decision> relabel(List<EntryJudge.Judgement> judgements, Outcome outcome) {
        return judgements.stream()
                .map(judgement ->
                        judgement.approved() ? judgement.decision().withOutcome(outcome) : judgement.decision())
                .toList();
    }

    private Decision refusal(Signal signal, Outcome outcome, String rule, String text) {
        return new Decision(
                signal.id(),
                signal.source(),
                Optional.empty(),
                signal.symbolText(),
                signal.action(),
                outcome,
                Lots.ZERO,
                Price.NONE,
                Price.NONE,
                Price.NONE,
                "",
                List.of(Verdict.deny(rule, "", "", text)),
                Optional.empty(),
                signal.action() + " " + signal.symbolText() + ": " + text,
                time.nowMs());
    }

    private static String summary(List<Decision> decisions) {
        return decisions.stream().map(Decision::summary).collect(Collectors.joining(" | "));
    }
}
