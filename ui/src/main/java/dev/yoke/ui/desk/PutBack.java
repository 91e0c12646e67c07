package dev.yoke.ui.desk;

import dev.yoke.core.manage.LevelMove;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.LevelChange;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;

/// Puts the levels of a position or an order back to where they stood before a move, as long as they still stand where
/// that move left them. Every way it can end is told, a broker's refusal too. Thread: FX.
public final class PutBack {

    private final ScreenPorts ports;
    private final Phrases words;
    private final TradingLock lock;

    public PutBack(ScreenPorts ports) {
        this.ports = ports;
        words = ports.phrases(PutBack.class);
        lock = new TradingLock(ports.desk());
    }

    /// Levels of a position. `Price.NONE` = none.
    public record Levels(Price stop, Price target) {
        public static Levels of(Position position) {
            return new Levels(position.stopLoss(), position.takeProfit());
        }

        /// Where the engine moved a position by itself; empty where it left it alone.
        public static Optional<Levels> of(Answer answer, Position position) {
            return answer.wished().stream()
                    .filter(wished -> wished.isOnItsWay()
                            && wished.terminal().equals(position.terminal())
                            && wished.identifier() == position.identifier())
                    .findFirst()
                    .map(wished -> new Levels(wished.stopLoss(), wished.takeProfit()));
        }
    }

    /// Where an order waits, and the levels of what it would open. `Price.NONE` = none.
    public record OrderLevels(Price price, Price stop, Price target) {
        public static OrderLevels of(Order order) {
            return new OrderLevels(order.price(), order.stopLoss(), order.takeProfit());
        }
    }

    /// @param before the position when it was moved
    /// @param left the levels that the move wanted
    public void position(Position before, Levels left) {
        String symbol = before.symbol().name();
        String terminal = before.terminal().name();
        Optional<Position> found =
                positionNow(before.terminal(), before.identifier()).map(PositionView::position);
        if (found.isEmpty()) {
            refuse("undo.closed", symbol, terminal);
            return;
        }
        Position now = found.get();
        Levels was = Levels.of(before);
        Levels is = Levels.of(now);
        if (!is.equals(left) && !is.equals(was)) {
            refuse("undo.moved", symbol, terminal);
        } else if (lock.isLocked() && loosens(now, left, was)) {
            refuse("undo.locked", symbol, terminal, lock.keyText());
        } else {
            boolean part = now.lots().compareTo(before.lots()) < 0;
            send(
                    new Command.ModifyPosition(now.terminal(), now.identifier(), was.stop(), was.target()),
                    () -> positionEnd(before, was, part ? "undo.done.part" : "undo.done"));
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

    private UndoRun.State positionEnd(Position before, Levels was, String done) {
        String symbol = before.symbol().name();
        String terminal = before.terminal().name();
        return positionNow(before.terminal(), before.identifier())
                .map(now -> new UndoRun.State(
                        Levels.of(now.position()).equals(was) && isAtRest(now.change()),
                        words.get(done, symbol, terminal),
                        now.change()
                                .filter(change -> change.stopLoss().equals(was.stop())
                                        && change.takeProfit().equals(was.target()))))
                .orElseGet(() -> UndoRun.State.gone(words.get("undo.closed", symbol, terminal)));
    }

    /// @param before the order when it was moved
    /// @param left where the move wanted it
    public void order(Order before, OrderLevels left) {
        String symbol = before.symbol().name();
        String terminal = before.terminal().name();
        OrderLevels was = OrderLevels.of(before);
        Optional<OrderLevels> is = orderNow(before).map(now -> OrderLevels.of(now.order()));
        if (is.isEmpty()) {
            refuse("undo.order-gone", symbol, terminal);
        } else if (!is.get().equals(left) && !is.get().equals(was)) {
            refuse("undo.order-moved", symbol, terminal);
        } else if (lock.isLocked()) {
            refuse("undo.order-locked", symbol, terminal, lock.keyText());
        } else {
            send(
                    new Command.ModifyOrder(before.terminal(), before.ticket(), was.price(), was.stop(), was.target()),
                    () -> orderEnd(before, was));
        }
    }

    private UndoRun.State orderEnd(Order before, OrderLevels was) {
        String symbol = before.symbol().name();
        String terminal = before.terminal().name();
        return orderNow(before)
                .map(now -> new UndoRun.State(
                        OrderLevels.of(now.order()).equals(was) && isAtRest(now.change()),
                        words.get("undo.order-done", symbol, terminal),
                        now.change()
                                .filter(change -> new OrderLevels(
                                                change.price(), change.stopLoss(), change.takeProfit())
                                        .equals(was))))
                .orElseGet(() -> UndoRun.State.gone(words.get("undo.order-gone", symbol, terminal)));
    }

    private static boolean isAtRest(Optional<LevelChange> change) {
        return change.filter(known -> known.state() == LevelChange.State.ON_ITS_WAY)
                .isEmpty();
    }

    private void send(Command command, UndoRun.Look look) {
        ports.ask(command, answer -> {
            if (answer.status() == Answer.Status.REFUSED) {
                refuse("undo.refused", answer.text());
            } else {
                new UndoRun(ports, words, look).begin();
            }
        });
    }

    private Optional<PositionView> positionNow(TerminalId terminal, long identifier) {
        return ports.views().current().positions().stream()
                .filter(view -> view.position().terminal().equals(terminal)
                        && view.position().identifier() == identifier)
                .findFirst();
    }

    private Optional<OrderView> orderNow(Order before) {
        return ports.views().current().orders().stream()
                .filter(view -> view.order().terminal().equals(before.terminal())
                        && view.order().ticket() == before.ticket())
                .findFirst();
    }

    private void refuse(String key, Object... arguments) {
        ports.desk().notices().refused(words.get(key, arguments));
    }
}
