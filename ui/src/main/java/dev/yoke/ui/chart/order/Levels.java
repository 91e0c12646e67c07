package dev.yoke.ui.chart.order;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Command;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;

/// Entry, stop and target of one position, order or ticket; 0 = none. Units 1e-8.
///
/// @param lots 0 where they are not known
record Levels(
        LineKey.Owner owner, TerminalId terminal, long id, Side side, long lots, long entry, long stop, long target) {

    static Levels of(Position position) {
        return new Levels(
                LineKey.Owner.POSITION,
                position.terminal(),
                position.identifier(),
                position.side(),
                position.lots().units(),
                position.openPrice().units(),
                position.stopLoss().units(),
                position.takeProfit().units());
    }

    static Levels of(Order order) {
        return new Levels(
                LineKey.Owner.ORDER,
                order.terminal(),
                order.ticket(),
                order.side(),
                order.lotsCurrent().units(),
                order.price().units(),
                order.stopLoss().units(),
                order.takeProfit().units());
    }

    /// What the gate said the ticket would be.
    static Levels of(Decision decision, TerminalId terminal) {
        return new Levels(
                LineKey.Owner.TICKET,
                terminal,
                0,
                decision.action() == Signal.Action.BUY ? Side.BUY : Side.SELL,
                decision.lots().units(),
                decision.entry().units(),
                decision.stopLoss().units(),
                decision.takeProfit().units());
    }

    LineKey key(LineKey.Level level) {
        return new LineKey(owner, terminal, id, level);
    }

    long at(LineKey.Level level) {
        return switch (level) {
            case ENTRY -> entry;
            case STOP -> stop;
            case TARGET -> target;
        };
    }

    /// With one of them at another price; 0 takes it away.
    ///
    /// @param along whether stop and target keep their distance to an entry that moves
    Levels with(LineKey.Level level, long price, boolean along) {
        long shift = price - entry;
        return switch (level) {
            case ENTRY ->
                new Levels(
                        owner,
                        terminal,
                        id,
                        side,
                        lots,
                        price,
                        along ? shifted(stop, shift) : stop,
                        along ? shifted(target, shift) : target);
            case STOP -> new Levels(owner, terminal, id, side, lots, entry, price, target);
            case TARGET -> new Levels(owner, terminal, id, side, lots, entry, stop, price);
        };
    }

    private static long shifted(long price, long shift) {
        return price == 0 ? 0 : Math.max(0, price + shift);
    }

    boolean sameAs(Levels other) {
        return entry == other.entry && stop == other.stop && target == other.target;
    }

    /// What asks the engine for these levels. Not for the ticket's: nothing is ordered there yet.
    Command command() {
        return owner == LineKey.Owner.POSITION
                ? new Command.ModifyPosition(terminal, id, Price.of(stop), Price.of(target))
                : new Command.ModifyOrder(terminal, id, Price.of(entry), Price.of(stop), Price.of(target));
    }
}
