package dev.yoke.ui.blotter;

import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import dev.yoke.ui.desk.ScreenPorts;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Turns a position round in two steps: closes it, which always works, and then, when the terminal says that it is
/// gone, asks the gate about an order of the same lots on the other side. The second step is a person's to confirm,
/// and the gate may deny it; then the account stays flat. Thread: FX.
final class Reversal {

    /// A close that is not done by then is told, and the second step does not come.
    static final long PATIENCE_MS = 30_000;

    private static final String SOURCE = "ticket";

    /// The second step as the gate sees it now.
    ///
    /// @param passes whether it would take the order
    /// @param said in the engine's words
    record Second(Position closed, Signal entry, boolean passes, String said) {}

    private record Waiting(Position position, long untilMs) {}

    private final ScreenPorts ports;
    private final Look look;
    private final Consumer<Second> onSecond;
    private Optional<Waiting> waiting = Optional.empty();

    Reversal(ScreenPorts ports, Look look, Consumer<Second> onSecond) {
        this.ports = ports;
        this.look = look;
        this.onSecond = onSecond;
    }

    /// The first step, confirmed.
    void begin(PositionRow row) {
        if (!row.startClosing()) {
            return;
        }
        Position position = row.view().position();
        Command close =
                new Command.ClosePosition(row.key().terminal(), row.key().identifier(), Lots.ZERO);
        ports.send(close, answer -> {
            row.closeAnswered();
            if (answer.status() == Answer.Status.REFUSED) {
                row.say(answer.text(), true);
            } else {
                waiting = Optional.of(new Waiting(position, ports.clock().nowMs() + PATIENCE_MS));
            }
        });
    }

    /// Looks whether the position is gone.
    void onFrame(CockpitView view) {
        if (waiting.isEmpty()) {
            return;
        }
        Position position = waiting.get().position();
        boolean open = view.positions().stream()
                .anyMatch(each -> each.position().identifier() == position.identifier()
                        && each.position().terminal().equals(position.terminal()));
        if (!open) {
            waiting = Optional.empty();
            preview(position);
        } else if (ports.clock().nowMs() >= waiting.get().untilMs()) {
            waiting = Optional.empty();
            ports.desk()
                    .notices()
                    .refused(look.words()
                            .get(
                                    "reverse.not-closed",
                                    position.symbol().name(),
                                    position.terminal().name()));
        }
    }

    /// Whoever leaves the panel leaves the second step.
    void giveUp() {
        if (waiting.isPresent()) {
            waiting = Optional.empty();
            ports.desk().notices().refused(look.words().get("reverse.left"));
        }
    }

    private void preview(Position position) {
        Signal entry = entry(position);
        ports.ask(new Command.PreviewSignal(entry), answer -> onSecond.accept(second(position, entry, answer)));
    }

    private static Second second(Position position, Signal entry, Answer answer) {
        boolean passes = answer.status() == Answer.Status.ACCEPTED
                && answer.decisions().stream().anyMatch(decision -> decision.outcome() != Decision.Outcome.DENIED);
        String said = answer.decisions().isEmpty()
                ? answer.text()
                : answer.decisions().stream().map(Decision::summary).collect(Collectors.joining("\n"));
        return new Second(position, entry, passes, said);
    }

    /// The second step, confirmed: judged again, like every order.
    void open(Second second) {
        ports.send(new Command.SubmitSignal(second.entry()), answer -> {
            boolean denied =
                    answer.decisions().stream().anyMatch(decision -> decision.outcome() == Decision.Outcome.DENIED);
            String text = answer.decisions().stream().map(Decision::summary).collect(Collectors.joining(" "));
            if (denied) {
                ports.desk().notices().refused(text);
            } else if (answer.isAccepted()) {
                ports.desk().notices().done(text.isEmpty() ? answer.text() : text);
            }
        });
    }

    private Signal entry(Position closed) {
        long nowMs = ports.clock().nowMs();
        return new Signal(
                new SignalId(SOURCE + ":reverse-" + Long.toString(nowMs, 36) + "-"
                        + Long.toString(ports.clock().monotonicNs(), 36)),
                SOURCE,
                closed.side() == Side.BUY ? Signal.Action.SELL : Signal.Action.BUY,
                closed.symbol().name(),
                OrderType.MARKET,
                Price.NONE,
                new Level.Unsaid(),
                new Level.Unsaid(),
                new Sizing.FixedLots(closed.lots()),
                Set.of(closed.terminal()),
                "",
                nowMs,
                nowMs,
                "");
    }
}
