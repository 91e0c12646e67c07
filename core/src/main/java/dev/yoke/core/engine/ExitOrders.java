package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import java.util.Optional;

/// Makes the commands that can only lower risk, and sends them at once. Each returns the command's id, empty where it
/// certainly was not sent.
final class ExitOrders {

    /// An exit is wanted at nearly any price.
    private static final int EXIT_DEVIATION_POINTS = 1_000;

    private final EngineTime time;
    private final OrderDispatch dispatch;

    ExitOrders(EngineTime time, OrderDispatch dispatch) {
        this.time = time;
        this.dispatch = dispatch;
    }

    /// @param lots zero = all of it
    Optional<IntentId> close(TerminalBook book, Position position, Lots lots, String source) {
        return send(book.id(), closing(position, lots), source, Optional.empty());
    }

    /// All of it, because that signal says so.
    Optional<IntentId> close(TerminalBook book, Position position, Signal signal) {
        return send(book.id(), closing(position, Lots.ZERO), signal.source(), idOf(signal));
    }

    private OrderCommand.Close closing(Position position, Lots lots) {
        return new OrderCommand.Close(
                dispatch.nextId(),
                expiresMs(),
                position.ticket(),
                position.identifier(),
                position.symbol(),
                lots,
                EXIT_DEVIATION_POINTS);
    }

    Optional<IntentId> cancel(TerminalBook book, Order order, String source) {
        return send(book.id(), cancelling(order), source, Optional.empty());
    }

    /// Because that signal says so.
    Optional<IntentId> cancel(TerminalBook book, Order order, Signal signal) {
        return send(book.id(), cancelling(order), signal.source(), idOf(signal));
    }

    private OrderCommand.Cancel cancelling(Order order) {
        return new OrderCommand.Cancel(dispatch.nextId(), expiresMs(), order.ticket(), order.symbol());
    }

    private static Optional<String> idOf(Signal signal) {
        return Optional.of(signal.id().value());
    }

    /// A tighter stop; the target stays.
    Optional<IntentId> tighten(TerminalBook book, Position position, Price stop, String source) {
        OrderCommand.Modify modify = new OrderCommand.Modify(
                dispatch.nextId(),
                expiresMs(),
                position.ticket(),
                position.identifier(),
                position.symbol(),
                stop,
                position.takeProfit());
        return send(book.id(), modify, source, Optional.empty());
    }

    private long expiresMs() {
        return time.nowMs() + OrderDispatch.EXIT_EXPIRY_MS;
    }

    private Optional<IntentId> send(TerminalId terminal, OrderCommand command, String source, Optional<String> signal) {
        boolean sent = dispatch.sendNow(new OrderDispatch.Planned(terminal, command, signal, source, 0));
        return sent ? Optional.of(command.intent()) : Optional.empty();
    }
}
