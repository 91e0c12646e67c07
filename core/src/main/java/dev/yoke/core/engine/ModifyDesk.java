package dev.yoke.core.engine;

import dev.yoke.core.manage.LevelMove;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command.ModifyOrder;
import dev.yoke.core.message.Command.ModifyPosition;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.List;
import java.util.Optional;

/// Moves stops, targets and pending prices. What lowers risk is sent like an exit; what may raise it needs a running
/// engine and a durable record.
final class ModifyDesk {

    private final EngineTime time;
    private final Terminals terminals;
    private final OrderDispatch dispatch;
    private final KillSwitch killSwitch;
    private final LiveGate liveGate;
    private final MarketBook market;

    ModifyDesk(
            EngineTime time,
            Terminals terminals,
            OrderDispatch dispatch,
            KillSwitch killSwitch,
            LiveGate liveGate,
            MarketBook market) {
        this.time = time;
        this.terminals = terminals;
        this.dispatch = dispatch;
        this.killSwitch = killSwitch;
        this.liveGate = liveGate;
        this.market = market;
    }

    void modify(ModifyPosition wish, String source, Reply reply) {
        terminals.position(
                wish.terminal(),
                wish.identifier(),
                reply,
                (book, position) -> modify(wish, book, position, source, reply));
    }

    private void modify(ModifyPosition wish, TerminalBook book, Position position, String source, Reply reply) {
        Optional<String> problem = wrongSide(position, wish.stopLoss(), wish.takeProfit());
        if (problem.isPresent()) {
            reply.answer(Answer.refused(problem.get()));
            return;
        }
        OrderCommand.Modify command = new OrderCommand.Modify(
                dispatch.nextId(),
                time.nowMs() + OrderDispatch.EXIT_EXPIRY_MS,
                position.ticket(),
                position.identifier(),
                position.symbol(),
                onTick(book, position, wish.stopLoss()),
                onTick(book, position, wish.takeProfit()));
        send(book, command, source, LevelMove.isTighter(position, wish.stopLoss()), reply);
    }

    private static Price onTick(TerminalBook book, Position position, Price price) {
        Optional<SymbolSpec> spec = book.spec(position.symbol());
        return spec.map(known -> Price.of(FixedPoint.roundTo(price.units(), known.tickSize())))
                .orElse(price);
    }

    /// A stop stands behind the price and a target before it.
    private Optional<String> wrongSide(Position position, Price stop, Price target) {
        long now = market.exitPrice(position);
        int sign = position.side().sign();
        if (now == 0) {
            return Optional.empty();
        }
        if (stop.isSet() && (now - stop.units()) * sign <= 0) {
            return Optional.of("Stop " + stop + " is on the wrong side of " + position.symbol() + " at " + Price.of(now)
                    + ": a " + position.side() + " needs it " + below(position.side()) + " the price.");
        }
        if (target.isSet() && (target.units() - now) * sign <= 0) {
            return Optional.of("Target " + target + " is on the wrong side of " + position.symbol() + " at "
                    + Price.of(now) + ": a " + position.side() + " needs it "
                    + below(position.side().opposite())
                    + " the price.");
        }
        return Optional.empty();
    }

    private static String below(Side side) {
        return side == Side.BUY ? "below" : "above";
    }

    void modify(ModifyOrder wish, String source, Reply reply) {
        terminals.order(
                wish.terminal(), wish.ticket(), reply, (book, order) -> modify(wish, book, order, source, reply));
    }

    private void modify(ModifyOrder wish, TerminalBook book, Order order, String source, Reply reply) {
        OrderCommand.Change command = new OrderCommand.Change(
                dispatch.nextId(),
                time.nowMs() + OrderDispatch.EXIT_EXPIRY_MS,
                order.ticket(),
                order.symbol(),
                wish.price(),
                order.stopLimitPrice(),
                wish.stopLoss(),
                wish.takeProfit(),
                order.expiryMs());
        send(book, command, source, false, reply);
    }

    private void send(TerminalBook book, OrderCommand command, String source, boolean lowersRisk, Reply reply) {
        OrderDispatch.Planned planned = new OrderDispatch.Planned(book.id(), command, Optional.empty(), source, 0);
        String text = OrderText.of(command) + " on " + book.id();
        if (lowersRisk) {
            boolean sent = dispatch.sendNow(planned);
            reply.answer(
                    sent
                            ? Answer.accepted("Sent: " + text + ".")
                            : Answer.refused(
                                    "Not sent: " + book.id() + " cannot be reached (" + book.linkReason() + ")."));
        } else if (killSwitch.isHalted(book.id()) || book.guardHalted()) {
            reply.answer(Answer.refused("Denied while halted: " + text
                    + " would widen the risk. Tighter stops and closing work; re-arm for the rest."));
        } else if (!book.identity().map(liveGate::isArmed).orElse(true)) {
            reply.answer(Answer.refused("Denied: " + text
                    + " would widen the risk of a REAL account that is not enabled for orders. Tighter stops and closing"
                    + " work; enable it in the live dialog for the rest."));
        } else {
            dispatch.sendWhenDurable(
                    List.of(),
                    List.of(planned),
                    durable -> reply.answer(
                            durable
                                    ? Answer.accepted("Sent: " + text + ".")
                                    : Answer.refused("Not sent, because it could not be recorded: " + text + ".")));
        }
    }
}
