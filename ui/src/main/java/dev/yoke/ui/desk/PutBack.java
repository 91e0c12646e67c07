package dev.yoke.ui.desk;

import dev.yoke.core.manage.LevelMove;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;

/// Puts the levels of a position or an order back to where they stood before a move. What happened meanwhile is looked
/// at when it is asked for, and every way it can end is told. Thread: FX.
public final class PutBack {

    private final ScreenPorts ports;
    private final Phrases words;

    public PutBack(ScreenPorts ports) {
        this.ports = ports;
        words = ports.phrases(PutBack.class);
    }

    /// Levels of a position. `Price.NONE` = none.
    public record Levels(Price stop, Price target) {
        public static Levels of(Position position) {
            return new Levels(position.stopLoss(), position.takeProfit());
        }
    }

    /// Why this move is held while trading is locked: only a stop that gets tighter goes out.
    public Optional<String> held(Position position, Price stop, Price target) {
        boolean tightens = target.equals(position.takeProfit()) && LevelMove.isTighter(position, stop);
        return isLocked() && !tightens ? Optional.of(words.get("held", keyOfLock())) : Optional.empty();
    }

    /// Why no order may be moved now.
    public Optional<String> held() {
        return isLocked() ? Optional.of(words.get("held", keyOfLock())) : Optional.empty();
    }

    /// @param before the position when it was moved
    /// @param left the levels that the move wanted; empty where the engine chose them
    public void position(Position before, Optional<Levels> left) {
        String symbol = before.symbol().name();
        String terminal = before.terminal().name();
        Optional<Position> found = now(before.terminal(), before.identifier());
        if (found.isEmpty()) {
            refuse("undo.closed", symbol, terminal);
            return;
        }
        Position now = found.get();
        Levels was = Levels.of(before);
        Levels is = Levels.of(now);
        if (left.isPresent() && !is.equals(left.get()) && !is.equals(was)) {
            refuse("undo.moved", symbol, terminal);
        } else if (isLocked() && loosens(now, left.orElse(is), was)) {
            refuse("undo.locked", symbol, terminal, keyOfLock());
        } else {
            boolean part = now.lots().compareTo(before.lots()) < 0;
            send(
                    new Command.ModifyPosition(now.terminal(), now.identifier(), was.stop(), was.target()),
                    words.get(part ? "undo.done.part" : "undo.done", symbol, terminal));
        }
    }

    /// Against what stands and against what is on its way.
    private static boolean loosens(Position now, Levels left, Levels was) {
        boolean behind = left.stop().isSet()
                && (!was.stop().isSet()
                        || (was.stop().units() - left.stop().units())
                                        * now.side().sign()
                                < 0);
        return behind || !LevelMove.isTighter(now, was.stop()) || !was.target().equals(left.target());
    }

    /// @param before the order when it was moved
    public void order(Order before) {
        String symbol = before.symbol().name();
        String terminal = before.terminal().name();
        boolean there = ports.views().current().orders().stream()
                .map(view -> view.order())
                .anyMatch(order -> order.terminal().equals(before.terminal()) && order.ticket() == before.ticket());
        if (!there) {
            refuse("undo.order-gone", symbol, terminal);
        } else if (isLocked()) {
            refuse("undo.locked", symbol, terminal, keyOfLock());
        } else {
            send(
                    new Command.ModifyOrder(
                            before.terminal(), before.ticket(), before.price(), before.stopLoss(), before.takeProfit()),
                    words.get("undo.done", symbol, terminal));
        }
    }

    private void send(Command command, String done) {
        ports.ask(command, answer -> {
            if (answer.status() == Answer.Status.REFUSED) {
                ports.desk().notices().refused(words.get("undo.refused", answer.text()));
            } else {
                ports.desk().notices().done(done);
            }
        });
    }

    private Optional<Position> now(TerminalId terminal, long identifier) {
        return ports.views().current().positions().stream()
                .map(view -> view.position())
                .filter(position -> position.terminal().equals(terminal) && position.identifier() == identifier)
                .findFirst();
    }

    private void refuse(String key, Object... arguments) {
        ports.desk().notices().refused(words.get(key, arguments));
    }

    private boolean isLocked() {
        return ports.desk().tradingLockedProperty().get();
    }

    private String keyOfLock() {
        String key = ports.desk()
                .actions()
                .find("trading.lock")
                .map(ports.desk().actions()::keyText)
                .orElse("");
        return key.isEmpty() ? "F8" : key;
    }
}
