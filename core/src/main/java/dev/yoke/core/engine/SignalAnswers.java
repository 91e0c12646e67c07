package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Answer.Status;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.DecisionTaken;
import dev.yoke.core.port.JournalEntry.SignalReceived;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Decision.Outcome;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.RecentSignals;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.Activity.Level;
import dev.yoke.core.view.SignalView.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Records what was decided of a signal, tells it, and answers. What is not on the disk did not happen: the sender is
/// told so and may try again.
final class SignalAnswers {

    private final EngineTime time;
    private final Recorder recorder;
    private final ActivityFeed activities;
    private final RecentSignals recent;
    private final SignalLog log;

    SignalAnswers(EngineTime time, Recorder recorder, ActivityFeed activities, RecentSignals recent, SignalLog log) {
        this.time = time;
        this.recorder = recorder;
        this.activities = activities;
        this.recent = recent;
        this.log = log;
    }

    void refuse(Passage passage, String rule, String text, Reply reply) {
        Decision refusal = refusal(passage.signal(), Optional.empty(), Outcome.DENIED, rule, text);
        record(passage, List.of(new DecisionTaken(refusal)), Status.REFUSED, reply);
    }

    void record(Passage passage, List<DecisionTaken> taken, Status status, Reply reply) {
        recorder.recordThen(entries(passage, taken), durable -> answer(passage, taken, status, durable, reply));
    }

    /// What is written of it, before anything is done.
    List<JournalEntry> entries(Passage passage, List<DecisionTaken> taken) {
        List<JournalEntry> entries = new ArrayList<>();
        if (passage.cause() == Passage.Cause.SUBMITTED) {
            entries.add(new SignalReceived(passage.signal()));
        }
        entries.addAll(taken);
        return entries;
    }

    /// The answer, once it is known whether all of it is on the disk.
    void answer(Passage passage, List<DecisionTaken> taken, Status status, boolean durable, Reply reply) {
        List<Decision> decisions = taken.stream().map(DecisionTaken::decision).toList();
        if (durable) {
            passage.trace().mark(Hop.DURABLE, time.monotonicNs());
        } else if (passage.cause() == Passage.Cause.SUBMITTED) {
            recent.forget(passage.signal().id());
        }
        log.decided(passage, decisions);
        decisions.forEach(decision -> tell(decision, durable));
        reply.answer(
                durable
                        ? new Answer(status, summary(decisions), decisions)
                        : Answer.refused("Not accepted: " + recorder.why() + "."));
    }

    /// Takes a signal that waited for a person off, for good.
    Decision drop(Signal signal, Stage how, String rule, String text) {
        Decision decision = refusal(signal, Optional.empty(), Outcome.DENIED, rule, text);
        recorder.record(new DecisionTaken(decision));
        log.dropped(signal, decision, how);
        tell(decision, true);
        return decision;
    }

    /// An answer with one decision and nothing recorded.
    Answer of(Status status, Signal signal, Outcome outcome, String rule, String text) {
        Decision decision = refusal(signal, Optional.empty(), outcome, rule, text);
        return new Answer(status, decision.summary(), List.of(decision));
    }

    Decision refusal(Signal signal, Optional<TerminalId> terminal, Outcome outcome, String rule, String text) {
        String where = terminal.map(id -> " on " + id).orElse("");
        return new Decision(
                signal.id(),
                signal.source(),
                terminal,
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
                signal.action() + " " + signal.symbolText() + where + ": " + text,
                time.nowMs());
    }

    static String summary(List<Decision> decisions) {
        return decisions.stream().map(Decision::summary).collect(Collectors.joining(" | "));
    }

    private void tell(Decision decision, boolean durable) {
        boolean denied = decision.outcome() == Outcome.DENIED || !durable;
        activities.add(
                denied ? Level.WARNING : Level.NOTE,
                "decision",
                decision.summary() + (durable ? "." : "; not recorded, so not sent."),
                Optional.of(decision));
    }
}
