package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Answer.Status;
import dev.yoke.core.message.Command.SubmitPair;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.DecisionTaken;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Decision.Outcome;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.trade.OrderType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Two pending orders of a person that go both or not at all: judged as one, written with their link in one
/// transaction, then sent. What becomes of them is the business of [OcoPairs].
final class PairDesk {

    private final EngineTime time;
    private final SignalRouter router;
    private final EntryJudge judge;
    private final EntryOrders orders;
    private final OrderDispatch dispatch;
    private final SignalAnswers answers;
    private final RepeatGuard repeats;
    private final PolicyDesk policies;
    private final OrderWatch watch;
    private final PlanArrivals plans;
    private final SignalLog log;
    private final OcoPairs pairs;
    private final BiConsumer<Passage, Answer> settled;

    PairDesk(
            EngineTime time,
            SignalRouter router,
            EntryJudge judge,
            OrderDispatch dispatch,
            SignalAnswers answers,
            RepeatGuard repeats,
            PolicyDesk policies,
            OrderWatch watch,
            PlanArrivals plans,
            SignalLog log,
            OcoPairs pairs,
            BiConsumer<Passage, Answer> settled) {
        this.time = time;
        this.router = router;
        this.judge = judge;
        this.orders = new EntryOrders(time, dispatch);
        this.dispatch = dispatch;
        this.answers = answers;
        this.repeats = repeats;
        this.policies = policies;
        this.watch = watch;
        this.plans = plans;
        this.log = log;
        this.pairs = pairs;
        this.settled = settled;
    }

    /// One of both on its way, and what was decided of it.
    private record Half(Passage passage, List<DecisionTaken> taken, List<OrderDispatch.Planned> planned) {
        Half(Passage passage) {
            this(passage, new ArrayList<>(), new ArrayList<>());
        }

        Signal signal() {
            return passage.signal();
        }
    }

    void submit(SubmitPair asked, Reply reply) {
        Optional<String> problem = problem(asked);
        if (problem.isPresent()) {
            reply.answer(Answer.refused("Not sent: " + problem.get() + "."));
            return;
        }
        if (!repeats.admit(asked.first(), reply)) {
            return;
        }
        if (!repeats.admit(asked.second(), again -> giveBack(asked.first(), again, reply))) {
            return;
        }
        Half first = begin(asked.first(), reply);
        Half second = begin(asked.second(), answer -> {});
        try {
            take(first, second);
        } catch (RuntimeException fault) {
            watch.judgingFault(first.signal().source(), fault);
            settle(first, second, Answer.refused("Refused by a fault in the engine: " + fault.getMessage()));
            throw fault;
        }
    }

    /// The second was seen before: the first was never taken.
    private void giveBack(Signal first, Answer again, Reply reply) {
        repeats.forget(first.id());
        repeats.settle(first, again, reply);
    }

    private Optional<String> problem(SubmitPair asked) {
        if (asked.first().id().equals(asked.second().id())) {
            return Optional.of("an order cannot cancel itself");
        }
        boolean pending = Stream.of(asked.first(), asked.second())
                .allMatch(signal -> signal.action().isEntry() && signal.orderType() != OrderType.MARKET);
        if (!pending) {
            return Optional.of("only pending orders can be linked");
        }
        if (!SourcePolicy.isPerson(asked.first().source())
                || !asked.first().source().equals(asked.second().source())) {
            return Optional.of("only a person links two orders");
        }
        int more = router.route(asked.first()).size();
        return pairs.hasRoomFor(more)
                ? Optional.empty()
                : Optional.of(OcoPairs.MOST + " pairs of orders are on their way already");
    }

    private Half begin(Signal signal, Reply reply) {
        SignalTrace trace = SignalTrace.begin(time, 0, 0);
        log.received(signal, trace);
        trace.mark(Hop.TAKEN, time.monotonicNs());
        return new Half(Passage.paired(signal, trace, reply, time));
    }

    private void take(Half first, Half second) {
        long oldestMs = Math.max(first.passage().ageMs(time), second.passage().ageMs(time));
        Optional<String> tooLate = AgeGate.problem(oldestMs, policies.general().of(Limit.MAX_SIGNAL_AGE));
        if (tooLate.isPresent()) {
            refuse(first, "signal-age", tooLate.get());
            refuse(second, "signal-age", tooLate.get());
            trade(first, second, List.of());
            return;
        }
        List<TerminalBook> routed = router.route(first.signal());
        routed.retainAll(router.route(second.signal()));
        unreached(first, routed);
        unreached(second, routed);
        List<EntryJudge.Both> judgements = judge.judgeBoth(first.signal(), second.signal(), routed, policies::of);
        first.passage().trace().mark(Hop.JUDGED, time.monotonicNs());
        second.passage().trace().mark(Hop.JUDGED, time.monotonicNs());
        trade(first, second, judgements);
    }

    private void unreached(Half half, List<TerminalBook> routed) {
        Signal signal = half.signal();
        for (TerminalId id : router.unreached(signal, routed)) {
            half.taken()
                    .add(new DecisionTaken(answers.refusal(
                            signal, Optional.of(id), Outcome.DENIED, "routing", router.whyNot(signal, id))));
        }
        if (routed.isEmpty() && half.taken().isEmpty()) {
            refuse(half, "routing", router.whyNone(signal));
        }
    }

    private void refuse(Half half, String rule, String text) {
        half.taken()
                .add(new DecisionTaken(answers.refusal(half.signal(), Optional.empty(), Outcome.DENIED, rule, text)));
    }

    private void trade(Half first, Half second, List<EntryJudge.Both> judgements) {
        List<JournalEntry> links = new ArrayList<>();
        for (EntryJudge.Both both : judgements) {
            if (both.approved()) {
                OrderDispatch.Planned one = plan(first, both.first());
                OrderDispatch.Planned other = plan(second, both.second());
                links.add(pairs.made(one, other));
            } else {
                deny(first, both.first(), both.second());
                deny(second, both.second(), both.first());
            }
        }
        List<OrderDispatch.Planned> planned = new ArrayList<>(first.planned());
        planned.addAll(second.planned());
        List<JournalEntry> before = new ArrayList<>(entries(first));
        before.addAll(entries(second));
        before.addAll(links);
        dispatch.sendWhenDurable(before, planned, durable -> answer(first, second, durable));
    }

    private OrderDispatch.Planned plan(Half half, EntryJudge.Judgement judgement) {
        OrderDispatch.Planned order =
                orders.plan(half.signal(), judgement, policies.general().of(Limit.ORDER_EXPIRY));
        half.planned().add(order);
        watch.follow(order, half.passage());
        half.taken()
                .add(judgement.taken(
                        judgement.decision().withIntent(order.command().intent())));
        return order;
    }

    /// One that would have passed is denied because of the other: neither goes.
    private void deny(Half half, EntryJudge.Judgement judgement, EntryJudge.Judgement other) {
        Decision decision = judgement.decision();
        half.taken()
                .add(
                        judgement.approved()
                                ? new DecisionTaken(answers.refusal(
                                        half.signal(),
                                        decision.terminal(),
                                        Outcome.DENIED,
                                        "pair",
                                        "the order linked with it is not possible. "
                                                + other.decision().summary()))
                                : judgement.taken(decision));
    }

    private List<JournalEntry> entries(Half half) {
        return plans.promise(half.signal().plan(), half.planned(), answers.entries(half.passage(), half.taken()));
    }

    private void answer(Half first, Half second, boolean durable) {
        Status status = first.planned().isEmpty() ? Status.REFUSED : Status.ACCEPTED;
        List<Answer> said = new ArrayList<>(2);
        answers.answer(first.passage(), first.taken(), status, durable, said::add);
        answers.answer(second.passage(), second.taken(), status, durable, said::add);
        List<Decision> decisions =
                said.stream().flatMap(answer -> answer.decisions().stream()).toList();
        Answer both =
                decisions.isEmpty() ? said.getFirst() : new Answer(status, SignalAnswers.summary(decisions), decisions);
        settle(first, second, both);
    }

    private void settle(Half first, Half second, Answer answer) {
        if (first.passage().settle()) {
            settled.accept(second.passage(), answer);
            settled.accept(first.passage(), answer);
        }
    }
}
