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
import dev.yoke.ui.desk.TradingLock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.util.Subscription;

/// Turns a position round in two steps: closes it, which always works, and then, when the terminal says that it is
/// gone, asks the gate about an order of the same lots on the other side. The second step is a person's to confirm,
/// and the gate may deny it; then the account stays flat. Thread: FX.
final class Reversal {

    /// A close that is not done by then is told, and the second step does not come.
    static final long PATIENCE_MS = 30_000;

    /// Nor is the second step's question for ever.
    static final long ANSWER_MS = 30_000;

    private static final String SOURCE = "ticket";

    /// The second step as the gate sees it now.
    ///
    /// @param passes whether it would take the order
    /// @param said in the engine's words
    /// @param untilMs then the market is another one, and what was asked is void
    record Second(Position closed, Signal entry, boolean passes, String said, long untilMs) {}

    /// Puts the second step to the trader.
    interface Asker {
        /// @param onEnd called once the question is answered or taken back
        /// @return takes the question back
        Subscription ask(Second second, Runnable onEnd);
    }

    private record Waiting(Position position, long untilMs) {}

    private record Asked(Second second, Subscription question) {}

    private final ScreenPorts ports;
    private final Look look;
    private final Asker asker;
    private final Map<PositionRow.Key, Waiting> waiting = new LinkedHashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    Reversal(ScreenPorts ports, Look look, Asker asker) {
        this.ports = ports;
        this.look = look;
        this.asker = asker;
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
                waiting.put(row.key(), new Waiting(position, ports.clock().nowMs() + PATIENCE_MS));
            }
        });
    }

    /// Looks which positions are gone, and which questions are too old.
    void onFrame(CockpitView view) {
        new LinkedHashMap<>(waiting).forEach((key, one) -> look(view, key, one));
        for (Asked one : List.copyOf(asked)) {
            if (isOver(one.second())) {
                one.question().unsubscribe();
                asked.remove(one);
                refuse("reverse.expired", one.second().closed());
            }
        }
    }

    private void look(CockpitView view, PositionRow.Key key, Waiting one) {
        boolean open = view.positions().stream()
                .anyMatch(each -> PositionRow.Key.of(each).equals(key));
        if (!open) {
            waiting.remove(key);
            preview(one.position());
        } else if (ports.clock().nowMs() >= one.untilMs()) {
            waiting.remove(key);
            refuse("reverse.not-closed", one.position());
        }
    }

    private boolean isOver(Second second) {
        return ports.clock().nowMs() >= second.untilMs();
    }

    private void refuse(String key, Position position) {
        ports.desk()
                .notices()
                .refused(look.words()
                        .get(key, position.symbol().name(), position.terminal().name()));
    }

    /// Whoever leaves the panel leaves the second step.
    void giveUp() {
        if (!waiting.isEmpty()) {
            waiting.clear();
            ports.desk().notices().refused(look.words().get("reverse.left"));
        }
    }

    private void preview(Position position) {
        Signal entry = entry(position);
        ports.ask(new Command.PreviewSignal(entry), answer -> ask(second(position, entry, answer)));
    }

    private void ask(Second second) {
        Subscription question =
                asker.ask(second, () -> asked.removeIf(each -> each.second().equals(second)));
        if (second.passes()) {
            asked.add(new Asked(second, question));
        }
    }

    private Second second(Position position, Signal entry, Answer answer) {
        boolean passes = answer.status() == Answer.Status.ACCEPTED
                && answer.decisions().stream().anyMatch(decision -> decision.outcome() != Decision.Outcome.DENIED);
        String said = answer.decisions().isEmpty()
                ? answer.text()
                : answer.decisions().stream().map(Decision::summary).collect(Collectors.joining("\n"));
        return new Second(position, entry, passes, said, ports.clock().nowMs() + ANSWER_MS);
    }

    /// The second step, confirmed: an entry, which the lock keeps back, and judged again, like every order.
    void open(Second second) {
        if (isOver(second)) {
            refuse("reverse.expired", second.closed());
        } else if (ports.desk().tradingLockedProperty().get()) {
            ports.desk()
                    .notices()
                    .refused(look.words()
                            .get(
                                    "reverse.locked",
                                    second.closed().symbol().name(),
                                    second.closed().terminal().name(),
                                    new TradingLock(ports.desk()).keyText()));
        } else {
            submit(second);
        }
    }

    private void submit(Second second) {
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
