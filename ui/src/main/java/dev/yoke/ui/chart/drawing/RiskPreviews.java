package dev.yoke.ui.chart.drawing;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.desk.PendingTicket;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.desk.TicketDraft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the engine's gate says of each risk box: the lots for the ticket's risk, or why it would refuse. Asked when a
/// box has stood still for a moment, and again from time to time. Thread: FX.
final class RiskPreviews {

    private static final long QUIET_MS = 200;
    private static final long AGAIN_MS = 3_000;

    private final ScreenPorts ports;
    private final Map<String, Asked> asked = new HashMap<>();

    /// @param lots zero where it was refused
    /// @param text the gate's own sentence
    record Preview(Lots lots, boolean denied, String text) {}

    private record Question(Instrument instrument, Drawing box, OrderType type, Sizing sizing) {}

    private record Asked(Question question, long changedMs, long askedMs, Optional<Preview> preview) {}

    RiskPreviews(ScreenPorts ports) {
        this.ports = ports;
    }

    Optional<Preview> of(String id) {
        return Optional.ofNullable(asked.get(id)).flatMap(Asked::preview);
    }

    /// Asks what is due. Called once per frame with the boxes that are shown.
    void follow(CockpitView view, Instrument instrument, Iterable<Drawing> boxes) {
        Set<String> shown = new HashSet<>();
        for (Drawing box : boxes) {
            shown.add(box.id());
            follow(new Question(instrument, box, type(view, instrument, box), sizing()));
        }
        asked.keySet().retainAll(shown);
    }

    private void follow(Question now) {
        long nowMs = ports.clock().monotonicNs() / 1_000_000;
        Asked known = asked.get(now.box().id());
        if (known == null || !known.question().equals(now)) {
            asked.put(now.box().id(), new Asked(now, nowMs, 0, known == null ? Optional.empty() : known.preview()));
            return;
        }
        boolean due =
                known.askedMs() == 0 ? nowMs - known.changedMs() >= QUIET_MS : nowMs - known.askedMs() >= AGAIN_MS;
        if (due) {
            asked.put(now.box().id(), new Asked(now, known.changedMs(), nowMs, known.preview()));
            ports.ask(new Command.PreviewSignal(signal(now, ports.clock().nowMs())), answer -> take(now, answer));
        }
    }

    private void take(Question of, Answer answer) {
        Asked known = asked.get(of.box().id());
        if (known != null && known.question().equals(of)) {
            asked.put(
                    of.box().id(), new Asked(of, known.changedMs(), known.askedMs(), Optional.of(preview(of, answer))));
        }
    }

    private static Preview preview(Question of, Answer answer) {
        return answer.decisions().stream()
                .filter(decision ->
                        decision.terminal().equals(Optional.of(of.instrument().terminal())))
                .findFirst()
                .map(decision ->
                        new Preview(decision.lots(), decision.outcome() == Decision.Outcome.DENIED, decision.summary()))
                .orElseGet(() -> new Preview(Lots.ZERO, answer.status() == Answer.Status.REFUSED, answer.text()));
    }

    /// The ticket's size where it has one, else the policy's.
    private Sizing sizing() {
        return ports.desk()
                .tickets()
                .pendingProperty()
                .get()
                .map(PendingTicket::signal)
                .map(Signal::sizing)
                .orElse(new Sizing.Standard());
    }

    private static OrderType type(CockpitView view, Instrument instrument, Drawing box) {
        Optional<QuoteView> quote = view.quotes().stream()
                .filter(known -> known.instrument().equals(instrument))
                .findFirst();
        return quote.map(known -> box.isBuy()
                        ? box.entry() < known.ask() ? OrderType.LIMIT : OrderType.STOP
                        : box.entry() > known.bid() ? OrderType.LIMIT : OrderType.STOP)
                .orElse(OrderType.LIMIT);
    }

    /// The box as an order for the ticket.
    static TicketDraft draft(CockpitView view, Instrument instrument, Drawing box) {
        return new TicketDraft(
                instrument,
                box.isBuy() ? Side.BUY : Side.SELL,
                type(view, instrument, box),
                Optional.of(Price.of(box.entry())),
                Optional.of(Price.of(box.stop())),
                Optional.of(Price.of(box.target())));
    }

    /// Reward to risk in prices, 1e-8; 0 where the target is on the stop's side.
    static long rewardToRisk(Drawing box) {
        long risk = box.entry() - box.stop();
        long reward = box.target() - box.entry();
        return risk == 0 || (risk > 0) != (reward > 0) ? 0 : FixedPoint.divide(reward, risk);
    }

    private Signal signal(Question question, long nowMs) {
        Drawing box = question.box();
        return new Signal(
                new SignalId(
                        "chart:" + box.id() + "-" + Long.toString(ports.clock().monotonicNs(), 36)),
                "ticket",
                box.isBuy() ? Signal.Action.BUY : Signal.Action.SELL,
                question.instrument().symbol().name(),
                question.type(),
                Price.of(box.entry()),
                new Level.AtPrice(box.stop()),
                new Level.AtPrice(box.target()),
                question.sizing(),
                Set.of(question.instrument().terminal()),
                "",
                nowMs,
                nowMs,
                "");
    }
}
