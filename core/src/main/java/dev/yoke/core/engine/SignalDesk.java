package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Answer.Status;
import dev.yoke.core.message.Command.SubmitPair;
import dev.yoke.core.message.Command.SubmitSignal;
import dev.yoke.core.port.JournalEntry.DecisionTaken;
import dev.yoke.core.port.JournalEntry.SignalReceived;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Decision.Outcome;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.Priority;
import dev.yoke.core.signal.RecentSignals;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.view.PipelineView;
import dev.yoke.core.view.QueueView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.SignalView.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Where signals come in and where their answers leave: a repeat is told so, an exit leaves at once, an entry
/// waits for its pipeline.
final class SignalDesk {

    private final EngineTime time;
    private final Recorder recorder;
    private final SignalRouter router;
    private final ExitDesk exits;
    private final Inbox inbox;
    private final SignalAnswers answers;
    private final RepeatGuard repeats;
    private final EntryDesk entries;
    private final PairDesk pairs;
    private final Pipelines pipelines;
    private final OrderWatch watch;
    private final TraceBook traces;
    private final SignalLog log;

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
            PolicyDesk policies,
            OrderWatch watch,
            TraceBook traces,
            PlanArrivals plans,
            SignalLog log,
            Function<List<EntryJudge.Judgement>, RiskView> riskAfter,
            OcoPairs ocoPairs) {
        this.time = time;
        this.recorder = recorder;
        this.router = router;
        this.exits = exits;
        this.inbox = inbox;
        this.watch = watch;
        this.traces = traces;
        this.log = log;
        this.answers = new SignalAnswers(time, recorder, activities, recent, log);
        this.repeats = new RepeatGuard(time, recent, answers);
        this.entries = new EntryDesk(
                time, router, judge, dispatch, inbox, activities, answers, policies, watch, plans, log, riskAfter);
        this.pairs = new PairDesk(
                time, router, judge, dispatch, answers, repeats, policies, watch, plans, log, ocoPairs, this::settle);
        this.pipelines = new Pipelines(time, this::judge, this::settle);
    }

    void submit(SubmitSignal asked, Reply reply) {
        Signal signal = asked.signal();
        if (!repeats.admit(signal, reply)) {
            return;
        }
        SignalTrace trace = SignalTrace.begin(time, asked.receivedNs(), asked.parsedNs());
        log.received(signal, trace);
        if (signal.action().isEntry()) {
            queue(Passage.begin(signal, router.priorityOf(signal), Passage.Cause.SUBMITTED, trace, reply, time));
        } else {
            exit(Passage.begin(signal, Priority.CRITICAL, Passage.Cause.SUBMITTED, trace, reply, time));
        }
    }

    /// Two that go both or not at all; a person's, so that they wait for nothing.
    void submit(SubmitPair asked, Reply reply) {
        pairs.submit(asked, reply);
    }

    /// A fault in the stages costs this signal and halts entries; it is counted against its source.
    private void judge(Passage passage, Reply reply) {
        try {
            entries.take(passage, reply);
        } catch (RuntimeException fault) {
            watch.judgingFault(passage.signal().source(), fault);
            throw fault;
        }
    }

    private void queue(Passage passage) {
        if (!pipelines.offer(passage)) {
            repeats.forget(passage.signal().id());
            settle(
                    passage,
                    Answer.refused("Not accepted: " + SignalQueue.CAPACITY
                            + " signals wait already. Nothing was done; send it again in a moment."));
        }
    }

    /// The exit leaves at once and waits for nothing; its answer comes when it is on the disk. One that reached no
    /// terminal may be repeated.
    private void exit(Passage passage) {
        try {
            if (router.modeOf(passage.signal()) == SourcePolicy.Mode.SHADOW) {
                Decision shadow = answers.refusal(
                        passage.signal(),
                        Optional.empty(),
                        Outcome.SHADOW,
                        "source",
                        "recorded only, its source is in shadow mode");
                answers.record(
                        passage,
                        List.of(new DecisionTaken(shadow)),
                        Status.ACCEPTED,
                        answer -> settle(passage, answer));
            } else {
                withdrawEntries(passage.signal());
                sendExit(passage);
            }
        } catch (RuntimeException fault) {
            settle(passage, Answer.refused("Refused by a fault in the engine: " + fault.getMessage()));
            throw fault;
        }
    }

    private void sendExit(Passage passage) {
        List<TerminalBook> routed = router.route(passage.signal());
        exits.exit(passage.signal(), routed, unreached(passage.signal(), routed), answer -> {
            if (answer.isAccepted()) {
                recorder.recordThen(List.of(new SignalReceived(passage.signal())), durable -> {
                    passage.trace().mark(Hop.DURABLE, time.monotonicNs());
                    settle(passage, answer);
                });
            } else {
                repeats.forget(passage.signal().id());
                settle(passage, answer);
            }
        });
        passage.trace().mark(Hop.SENT, time.monotonicNs());
    }

    private List<String> unreached(Signal signal, List<TerminalBook> routed) {
        List<TerminalId> named = router.unreached(signal, routed);
        return named.isEmpty() && routed.isEmpty()
                ? List.of(router.whyNone(signal))
                : named.stream().map(id -> router.whyNot(signal, id)).toList();
    }

    /// What the same sender asked for earlier and what still waits must not open after it said to close.
    private void withdrawEntries(Signal exit) {
        Predicate<Passage> overtakes = waiting -> isOvertaken(waiting.signal(), exit);
        List<Passage> overtaken = new ArrayList<>(pipelines.withdraw(overtakes));
        overtaken.addAll(watch.withdrawRepeats(overtakes));
        for (Passage passage : overtaken) {
            answers.refuse(
                    passage,
                    "overtaken",
                    exit.action() + " of the same source came while it waited",
                    answer -> settle(passage, answer));
        }
    }

    private static boolean isOvertaken(Signal entry, Signal exit) {
        boolean meant = switch (exit.action()) {
            case CLOSE -> true;
            case CANCEL -> entry.orderType() != OrderType.MARKET;
            case CLOSE_LONG -> entry.action() == Signal.Action.BUY;
            case CLOSE_SHORT -> entry.action() == Signal.Action.SELL;
            case BUY, SELL -> false;
        };
        return meant
                && entry.source().equals(exit.source())
                && entry.symbolText().equalsIgnoreCase(exit.symbolText());
    }

    void preview(Signal signal, Reply reply) {
        entries.preview(signal, reply);
    }

    /// A person's word on a signal in the inbox: judged again now, then traded; or dropped.
    void confirm(SignalId id, boolean approve, Reply reply) {
        if (approve && !pipelines.hasRoomFor(Priority.HIGH)) {
            reply.answer(Answer.refused("Not yet: " + SignalQueue.CAPACITY
                    + " signals wait for the journal. It stays in the inbox; approve it again in a moment."));
            return;
        }
        Optional<Inbox.Held> held = inbox.take(id);
        if (held.isEmpty()) {
            reply.answer(Answer.refused("No signal " + id + " waits: it has expired or was decided."));
            return;
        }
        Signal signal = held.get().signal();
        if (approve) {
            SignalTrace trace = held.get().trace().branch();
            trace.mark(Hop.CONFIRMED, time.monotonicNs());
            log.approved(signal, trace);
            pipelines.offer(Passage.begin(signal, Priority.HIGH, Passage.Cause.CONFIRMED, trace, reply, time));
        } else {
            Decision rejected = answers.drop(signal, Stage.REJECTED, "person", "rejected by you");
            reply.answer(new Answer(Status.ACCEPTED, rejected.summary(), List.of(rejected)));
        }
    }

    private void settle(Passage passage, Answer answer) {
        passage.trace().mark(Hop.ANSWERED, time.monotonicNs());
        if (passage.cause() == Passage.Cause.SUBMITTED) {
            repeats.settle(passage.signal(), answer, passage.reply());
        } else {
            passage.reply().answer(answer);
        }
        watch.answered(passage, answer);
        log.answered(passage, answer);
        traces.finished(passage.trace(), passage.signal().id(), Optional.empty());
    }

    /// Drops what nobody decided in time, and takes up what a fault left waiting.
    void watch() {
        inbox.takeExpired().forEach(signal -> answers.drop(signal, Stage.EXPIRED, "expired", "nobody decided in time"));
        for (Passage repeat : watch.repeatsDue()) {
            if (!pipelines.offer(repeat)) {
                watch.noRoomFor(repeat);
            }
        }
        pipelines.pump();
    }

    PipelineView view() {
        return new PipelineView(pipelines.inFlight(), watch.repeatsWaiting(), traces.latencies(), watch.breakers());
    }

    QueueView queueView() {
        return pipelines.view();
    }
}
