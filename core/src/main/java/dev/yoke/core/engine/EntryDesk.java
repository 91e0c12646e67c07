package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Answer.Status;
import dev.yoke.core.port.JournalEntry.DecisionTaken;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Decision.Outcome;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.view.Activity.Level;
import dev.yoke.core.view.OrderPreview;
import dev.yoke.core.view.RiskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// What is done with an entry that was taken up: age, route, rules; then it is traded, held for a person, or
/// recorded.
final class EntryDesk {

    private final EngineTime time;
    private final SignalRouter router;
    private final EntryJudge judge;
    private final EntryOrders orders;
    private final OrderDispatch dispatch;
    private final Inbox inbox;
    private final ActivityFeed activities;
    private final SignalAnswers answers;
    private final PolicyDesk policies;
    private final OrderWatch watch;
    private final PlanArrivals plans;
    private final SignalLog log;
    private final Function<List<EntryJudge.Judgement>, RiskView> riskAfter;

    EntryDesk(
            EngineTime time,
            SignalRouter router,
            EntryJudge judge,
            OrderDispatch dispatch,
            Inbox inbox,
            ActivityFeed activities,
            SignalAnswers answers,
            PolicyDesk policies,
            OrderWatch watch,
            PlanArrivals plans,
            SignalLog log,
            Function<List<EntryJudge.Judgement>, RiskView> riskAfter) {
        this.time = time;
        this.router = router;
        this.judge = judge;
        this.orders = new EntryOrders(time, dispatch);
        this.dispatch = dispatch;
        this.inbox = inbox;
        this.activities = activities;
        this.answers = answers;
        this.policies = policies;
        this.watch = watch;
        this.plans = plans;
        this.log = log;
        this.riskAfter = riskAfter;
    }

    /// What was found for one signal: a judgement for each terminal it reaches, and a refusal for each it names but
    /// does not reach.
    private record Findings(List<EntryJudge.Judgement> judgements, List<Decision> unreached) {

        boolean isEmpty() {
            return judgements.isEmpty() && unreached.isEmpty();
        }

        boolean anyApproved() {
            return judgements.stream().anyMatch(EntryJudge.Judgement::approved);
        }

        List<DecisionTaken> taken(Outcome passed) {
            List<DecisionTaken> taken = new ArrayList<>();
            for (EntryJudge.Judgement judgement : judgements) {
                Decision decision = judgement.decision();
                taken.add(judgement.taken(judgement.approved() ? decision.withOutcome(passed) : decision));
            }
            unreached.forEach(refusal -> taken.add(new DecisionTaken(refusal)));
            return taken;
        }
    }

    void take(Passage passage, Reply reply) {
        Optional<String> tooLate = tooLate(passage);
        if (tooLate.isPresent()) {
            answers.refuse(passage, "signal-age", tooLate.get(), reply);
            return;
        }
        Findings findings = judgeAll(passage);
        passage.trace().mark(Hop.JUDGED, time.monotonicNs());
        if (findings.isEmpty()) {
            answers.refuse(passage, "routing", router.whyNone(passage.signal()), reply);
            return;
        }
        switch (passage.cause()) {
            case CONFIRMED, REPEATED -> trade(passage, findings, reply);
            case SUBMITTED -> submitted(passage, findings, reply);
        }
    }

    private void submitted(Passage passage, Findings findings, Reply reply) {
        switch (router.modeOf(passage.signal())) {
            case AUTO -> trade(passage, findings, reply);
            case CONFIRM -> hold(passage, findings, reply);
            case SHADOW -> answers.record(passage, findings.taken(Outcome.SHADOW), Status.ACCEPTED, reply);
        }
    }

    /// What a person approved in time is not too old.
    private Optional<String> tooLate(Passage passage) {
        if (passage.repeat()
                .filter(repeat -> repeat.deadlineMonotonicMs() <= time.monotonicMs())
                .isPresent()) {
            return Optional.of("the order's life is over; not tried again");
        }
        return passage.cause() == Passage.Cause.CONFIRMED
                ? Optional.empty()
                : AgeGate.problem(passage.ageMs(time), policies.general().of(Limit.MAX_SIGNAL_AGE));
    }

    private Findings judgeAll(Passage passage) {
        watch.judging(passage);
        Signal signal = passage.signal();
        return passage.repeat()
                .map(repeat -> new Findings(judge(signal, router.route(signal, repeat.terminal())), List.of()))
                .orElseGet(() -> judgeAll(signal));
    }

    private Findings judgeAll(Signal signal) {
        List<TerminalBook> routed = router.route(signal);
        List<Decision> unreached = new ArrayList<>();
        for (TerminalId id : router.unreached(signal, routed)) {
            unreached.add(
                    answers.refusal(signal, Optional.of(id), Outcome.DENIED, "routing", router.whyNot(signal, id)));
        }
        return new Findings(judge(signal, routed), unreached);
    }

    private List<EntryJudge.Judgement> judge(Signal signal, List<TerminalBook> routed) {
        return judge.judge(signal, routed, policies::of);
    }

    private void trade(Passage passage, Findings findings, Reply reply) {
        List<DecisionTaken> taken = new ArrayList<>();
        List<OrderDispatch.Planned> planned = new ArrayList<>();
        for (EntryJudge.Judgement judgement : findings.judgements()) {
            Decision decision = judgement.decision();
            if (judgement.approved()) {
                OrderDispatch.Planned order = orders.plan(passage.signal(), judgement, livesMs(passage));
                planned.add(order);
                watch.follow(order, passage);
                decision = decision.withIntent(order.command().intent());
            }
            taken.add(judgement.taken(decision));
        }
        findings.unreached().forEach(refusal -> taken.add(new DecisionTaken(refusal)));
        Status status = planned.isEmpty() ? Status.REFUSED : Status.ACCEPTED;
        dispatch.sendWhenDurable(
                plans.promise(passage.signal().plan(), planned, answers.entries(passage, taken)),
                planned,
                durable -> answers.answer(passage, taken, status, durable, reply));
    }

    /// A repeat does not live longer than what it repeats.
    private long livesMs(Passage passage) {
        return passage.repeat()
                .map(repeat -> repeat.deadlineMonotonicMs() - time.monotonicMs())
                .orElseGet(() -> policies.general().of(Limit.ORDER_EXPIRY));
    }

    private void hold(Passage passage, Findings findings, Reply reply) {
        Signal signal = passage.signal();
        List<DecisionTaken> taken = findings.taken(Outcome.AWAITING);
        if (!findings.anyApproved()) {
            answers.record(passage, taken, Status.REFUSED, reply);
            return;
        }
        List<Decision> preview = taken.stream().map(DecisionTaken::decision).toList();
        OptionalLong untilMs = inbox.hold(signal, preview, passage.trace());
        if (untilMs.isPresent()) {
            log.waits(signal, preview, untilMs.getAsLong());
            activities.add(
                    Level.NOTE,
                    "signal",
                    "Waits for you: " + signal.action() + " " + signal.symbolText() + " from " + signal.source() + ".");
            answers.record(passage, taken, Status.ACCEPTED, reply);
        } else {
            answers.refuse(passage, "inbox", Inbox.CAPACITY + " signals wait already; approve or reject some", reply);
        }
    }

    /// What would be done, with nothing recorded and nothing sent.
    void preview(Signal signal, Reply reply) {
        if (!signal.action().isEntry()) {
            reply.answer(Answer.accepted(signal.action() + " " + signal.symbolText() + " is an exit: always allowed."));
            return;
        }
        Findings findings = judgeAll(signal);
        List<Decision> decisions = findings.taken(Outcome.APPROVED).stream()
                .map(DecisionTaken::decision)
                .toList();
        if (decisions.isEmpty()) {
            reply.answer(answers.of(Status.REFUSED, signal, Outcome.DENIED, "routing", router.whyNone(signal)));
        } else {
            reply.answer(new Answer(
                    findings.anyApproved() ? Status.ACCEPTED : Status.REFUSED,
                    SignalAnswers.summary(decisions),
                    decisions,
                    Optional.of(previewOf(findings.judgements()))));
        }
    }

    private OrderPreview previewOf(List<EntryJudge.Judgement> judgements) {
        return new OrderPreview(
                judgements.stream()
                        .map(EntryPreviews::of)
                        .flatMap(Optional::stream)
                        .toList(),
                riskAfter.apply(judgements));
    }
}
