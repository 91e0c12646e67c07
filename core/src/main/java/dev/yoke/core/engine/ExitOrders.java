package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
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
        OrderCommand.Close close = new OrderCommand.Close(
                dispatch.nextId(),
                expiresMs(),
                position.ticket(),
                position.identifier(),
                position.symbol(),
                lots,
                EXIT_DEVIATION_POINTS);
        return send(book.id(), close, source);
    }

    Optional<IntentId> cancel(TerminalBook book, Order order, String source) {
        return send(
                book.id(),
                new OrderCommand.Cancel(dispatch.nextId(), expiresMs(), order.ticket(), order.symbol()),
                source);
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
        return send(book.id(), modify, source);
    }

    private long expiresMs() {
        return time.nowMs() + OrderDispatch.EXIT_EXPIRY_MS;
    }

    private Optional<IntentId> send(TerminalId terminal, OrderCommand command, String source) {
        boolean sent = dispatch.sendNow(new OrderDispatch.Planned(terminal, command, Optional.empty(), source, 0));
        return sent ? Optional.of(command.intent()) : Optional.empty();
    }
}
