package dev.yoke.ui.chart.order;

import dev.yoke.core.message.Answer;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.LevelChange;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.desk.Notices;
import dev.yoke.ui.desk.PutBack;
import dev.yoke.ui.desk.ScreenPorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Moves that went to the engine, until the terminal shows the new level or somebody says no. Thread: FX.
final class SentMoves {

    /// The terminal answers within two seconds or its commands are in doubt; the screen waits a little longer.
    static final long PATIENCE_MS = 15_000;
    private static final long NOTE_MS = 12_000;

    private final ScreenPorts ports;
    private final LineTexts texts;
    private final Map<LineKey, Sent> sent = new HashMap<>();
    private final Map<LineKey, Note> notes = new HashMap<>();

    private record Sent(LineMove move, String name, long sinceMs, Before before) {}

    /// What was moved, as it stood then.
    private record Before(Optional<Position> position, Optional<Order> order) {
        void run(PutBack back, Levels wanted) {
            Price stop = Price.of(wanted.stop());
            Price target = Price.of(wanted.target());
            position.ifPresent(known -> back.position(known, new PutBack.Levels(stop, target)));
            order.ifPresent(
                    known -> back.order(known, new PutBack.OrderLevels(Price.of(wanted.entry()), stop, target)));
        }
    }

    /// Words beside a line.
    private record Note(String text, long untilMs) {}

    SentMoves(ScreenPorts ports, LineTexts texts) {
        this.ports = ports;
        this.texts = texts;
    }

    void send(LineMove move, String name, Traded traded) {
        Before before = new Before(
                traded.position(move.key()).map(PositionView::position),
                traded.order(move.key()).map(OrderView::order));
        Sent now = new Sent(move, name, ports.clock().nowMs(), before);
        sent.put(move.key(), now);
        notes.remove(move.key());
        ports.ask(move.wanted().command(), answer -> {
            if (answer.status() == Answer.Status.REFUSED && sent.remove(move.key(), now)) {
                note(move.key(), answer.text());
            }
        });
    }

    /// A word beside a line, for a while.
    void note(LineKey key, String text) {
        notes.put(key, new Note(text, ports.clock().nowMs() + NOTE_MS));
    }

    Optional<String> note(LineKey key) {
        return Optional.ofNullable(notes.get(key)).map(Note::text);
    }

    /// Whether a move of any level of the same position or order is under way: they go out together.
    boolean isWaiting(LineKey key) {
        return sent.keySet().stream().anyMatch(key::isWith);
    }

    /// @return whether anything ended
    boolean follow(Traded traded) {
        long nowMs = ports.clock().nowMs();
        boolean changed = notes.values().removeIf(note -> nowMs > note.untilMs());
        List<Sent> ended = new ArrayList<>();
        for (Sent each : sent.values()) {
            if (follow(each, traded, nowMs)) {
                ended.add(each);
            }
        }
        ended.forEach(each -> sent.remove(each.move().key(), each));
        return changed || !ended.isEmpty();
    }

    private boolean follow(Sent each, Traded traded, long nowMs) {
        LineMove move = each.move();
        if (!isOf(move, traded)) {
            return true;
        }
        Optional<Levels> now = traded.levels(move.key());
        if (now.isEmpty()) {
            return true;
        }
        if (now.get().sameAs(move.wanted())) {
            tellDone(each, traded);
            return true;
        }
        Optional<LevelChange> change = change(move, traded).filter(known -> isAbout(known, move.wanted()));
        if (change.filter(known -> known.state() == LevelChange.State.REFUSED).isPresent()) {
            note(
                    move.key(),
                    texts.phrases()
                            .get(
                                    "note.refused",
                                    ports.desk().saidByBroker(change.get().text())));
            return true;
        }
        if (nowMs - each.sinceMs() > PATIENCE_MS) {
            note(move.key(), texts.phrases().get("note.silent", PATIENCE_MS / 1_000));
            return true;
        }
        return false;
    }

    /// The chart may show another symbol by now: then the blotter tells what became of it.
    private static boolean isOf(LineMove move, Traded traded) {
        return move.from().terminal().equals(traded.instrument().terminal());
    }

    private static Optional<LevelChange> change(LineMove move, Traded traded) {
        return traded.position(move.key())
                .flatMap(view -> view.change())
                .or(() -> traded.order(move.key()).flatMap(view -> view.change()));
    }

    private static boolean isAbout(LevelChange change, Levels wanted) {
        return change.stopLoss().units() == wanted.stop()
                && change.takeProfit().units() == wanted.target()
                && (wanted.owner() == LineKey.Owner.POSITION || change.price().units() == wanted.entry());
    }

    private void tellDone(Sent each, Traded traded) {
        LineMove move = each.move();
        String symbol = traded.instrument().symbol().name();
        String text = move.price() == 0
                ? texts.phrases().get("done.removed", each.name(), symbol)
                : texts.phrases().get("done.moved", each.name(), symbol, texts.price(move.price(), traded));
        PutBack back = new PutBack(ports);
        ports.desk()
                .notices()
                .done(
                        text,
                        new Notices.Undo(
                                texts.phrases().get("done.undo"),
                                () -> each.before().run(back, move.wanted())));
    }
}
