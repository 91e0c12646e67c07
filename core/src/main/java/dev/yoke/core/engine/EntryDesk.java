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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is done with an entry that was taken up: age, route, rules; then it is traded, held for a person, or recorded.
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

    EntryDesk(
            EngineTime time,
            SignalRouter router,
            EntryJudge judge,
            OrderDispatch dispatch,
            Inbox inbox,
            ActivityFeed activities,
            SignalAnswers answers,
            PolicyDesk policies) {
        this.time = time;
        this.router = router;
        this.judge = judge;
        this.orders = new EntryOrders(time, dispatch);
        this.dispatch = dispatch;
        this.inbox = inbox;
        this.activities = activities;
        this.answers = answers;
        this.policies = policies;
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
        Optional<String> tooOld = passage.cause() == Passage.Cause.CONFIRMED
                ? Optional.empty()
                : AgeGate.problem(passage.ageMs(time), policies.general().of(Limit.MAX_SIGNAL_AGE));
        if (tooOld.isPresent()) {
            answers.refuse(passage, "signal-age", tooOld.get(), reply);
            return;
        }
        Findings findings = judgeAll(passage.signal());
        passage.trace().mark(Hop.JUDGED, time.monotonicNs());
        if (findings.isEmpty()) {
            answers.refuse(passage, "routing", router.whyNone(passage.signal()), reply);
        } else if (passage.cause() == Passage.Cause.CONFIRMED) {
            trade(passage, findings, reply);
        } else {
            switch (router.modeOf(passage.signal())) {
                case AUTO -> trade(passage, findings, reply);
                case CONFIRM -> hold(passage, findings, reply);
                case SHADOW -> answers.record(passage, findings.taken(Outcome.SHADOW), Status.ACCEPTED, reply);
            }
        }
    }

    private Findings judgeAll(Signal signal) {
        List<TerminalBook> routed = router.route(signal);
        List<Decision> unreached = new ArrayList<>();
        for (TerminalId id : router.unreached(signal, routed)) {
            unreached.add(
                    answers.refusal(signal, Optional.of(id), Outcome.DENIED, "routing", router.whyNot(signal, id)));
        }
        return new Findings(
                routed.stream()
                        .map(book -> judge.judge(signal, book, policies.of(book.id())))
                        .toList(),
                unreached);
    }

    private void trade(Passage passage, Findings findings, Reply reply) {
        List<DecisionTaken> taken = new ArrayList<>();
        List<OrderDispatch.Planned> planned = new ArrayList<>();
        for (EntryJudge.Judgement judgement : findings.judgements()) {
            Decision decision = judgement.decision();
            if (judgement.approved()) {
                OrderDispatch.Planned order = orders.plan(
                        passage.signal(), judgement, policies.general().of(Limit.ORDER_EXPIRY));
                planned.add(order);
                decision = decision.withIntent(order.command().intent());
            }
            taken.add(judgement.taken(decision));
        }
        findings.unreached().forEach(refusal -> taken.add(new DecisionTaken(refusal)));
        Status status = planned.isEmpty() ? Status.REFUSED : Status.ACCEPTED;
        dispatch.sendWhenDurable(
                answers.entries(passage, taken),
                planned,
                durable -> answers.answer(passage, taken, status, durable, reply));
    }

    private void hold(Passage passage, Findings findings, Reply reply) {
        Signal signal = passage.signal();
        List<DecisionTaken> taken = findings.taken(Outcome.AWAITING);
        if (!findings.anyApproved()) {
            answers.record(passage, taken, Status.REFUSED, reply);
        } else if (inbox.hold(
                signal, taken.stream().map(DecisionTaken::decision).toList(), passage.trace())) {
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
                    decisions));
        }
    }
}
