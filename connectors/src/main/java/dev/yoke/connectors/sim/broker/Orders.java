package dev.yoke.connectors.sim.broker;

import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;

/// Copies of a pending order with something changed.
final class Orders {

    private Orders() {}

    static Order numbered(Order o, long ticket) {
        return copy(o, ticket, o.type(), o.price(), o.stopLimitPrice(), o.stopLoss(), o.takeProfit(), o.expiryMs());
    }

    static Order changed(Order o, OrderCommand.Change c) {
        Price stopLimit = o.type() == OrderType.STOP_LIMIT ? c.stopLimitPrice() : o.stopLimitPrice();
        return copy(o, o.ticket(), o.type(), c.price(), stopLimit, c.stopLoss(), c.takeProfit(), c.orderExpiryMs());
    }

    /// A stop-limit whose stop was reached waits on as a limit.
    static Order triggered(Order o) {
        return copy(
                o,
                o.ticket(),
                OrderType.LIMIT,
                o.stopLimitPrice(),
                Price.NONE,
                o.stopLoss(),
                o.takeProfit(),
                o.expiryMs());
    }

    private static Order copy(
            Order o,
            long ticket,
            OrderType type,
            Price price,
            Price stopLimit,
            Price stopLoss,
            Price takeProfit,
            long expiryMs) {
        return new Order(
                o.terminal(),
                ticket,
                o.symbol(),
                o.side(),
                type,
                o.lotsInitial(),
                o.lotsCurrent(),
                price,
                stopLimit,
                stopLoss,
                takeProfit,
                o.magic(),
                o.comment(),
                o.setupMs(),
                expiryMs);
    }
}
