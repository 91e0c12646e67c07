package dev.yoke.connectors.gateway;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Price;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Knows what it has seen, approves the rest, and can be made slow or unwilling.
public final class FakeEngine implements EngineInbox {

    /// How it treats commands.
    public enum Mood {
        WILLING,
        DENYING,
        /// The journal cannot record: not taken.
        UNABLE,
        SILENT
    }

    public final List<Event> events = new CopyOnWriteArrayList<>();
    public final List<Command> commands = new CopyOnWriteArrayList<>();
    public volatile Mood mood = Mood.WILLING;
    private final Set<SignalId> seen = ConcurrentHashMap.newKeySet();

    public List<Signal> signals() {
        return commands.stream()
                .filter(Command.SubmitSignal.class::isInstance)
                .map(c -> ((Command.SubmitSignal) c).signal())
                .toList();
    }

    @Override
    public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
        return true;
    }

    @Override
    public void onEvent(Event event) {
        events.add(event);
    }

    @Override
    public CompletableFuture<Answer> submit(Command command) {
        commands.add(command);
        return switch (mood) {
            case SILENT -> new CompletableFuture<>();
            case UNABLE ->
                CompletableFuture.completedFuture(
                        Answer.refused("the journal cannot write: the disk is full; free some space"));
            case DENYING, WILLING -> CompletableFuture.completedFuture(answer(command));
        };
    }

    private Answer answer(Command command) {
        return switch (command) {
            case Command.SubmitSignal submit
            when !seen.add(submit.signal().id()) ->
                new Answer(Answer.Status.DUPLICATE, "seen before; nothing was done", List.of());
            case Command.SubmitSignal submit -> judged(submit.signal());
            case Command.PreviewSignal preview -> judged(preview.signal());
            case Command.ClosePosition close
            when close.identifier() != 7 ->
                Answer.refused("there is no position " + close.identifier() + " at " + close.terminal());
            default -> Answer.accepted("done");
        };
    }

    private Answer judged(Signal signal) {
        boolean denied = mood == Mood.DENYING;
        Verdict verdict = denied
                ? Verdict.deny("per-trade-risk", "1.40 %", "1.00 %", "lower the risk")
                : Verdict.pass("per-trade-risk", "0.49 %", "1.00 %");
        Decision decision = new Decision(
                signal.id(),
                signal.source(),
                Optional.of(new TerminalId("demo-1")),
                signal.symbolText(),
                signal.action(),
                denied ? Decision.Outcome.DENIED : Decision.Outcome.APPROVED,
                Lots.of(denied ? 0 : 12_000_000),
                Price.of(108_500_000),
                Price.of(108_300_000),
                Price.NONE,
                "0.49 % = 49.20 USD",
                List.of(verdict),
                denied ? Optional.empty() : Optional.of(new IntentId("i-1")),
                denied ? "Denied: risk 1.40 % > limit 1.00 %" : "0.12 lots risk 0.49 % = 49.20 USD",
                signal.receivedMs());
        return new Answer(
                denied ? Answer.Status.REFUSED : Answer.Status.ACCEPTED, decision.summary(), List.of(decision));
    }
}
