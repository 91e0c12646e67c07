package dev.yoke.core.trade;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;

/// A pending order as the terminal reports it. `price` is the trigger, `stopLimitPrice` the limit behind a
/// stop-limit's trigger.
/// Units: times UTC epoch milliseconds, `expiryMs` 0 = good till cancelled.
public record Order(
        TerminalId terminal,
        long ticket,
        Symbol symbol,
        Side side,
        OrderType type,
        Lots lotsInitial,
        Lots lotsCurrent,
        Price price,
        Price stopLimitPrice,
        Price stopLoss,
        Price takeProfit,
        long magic,
        String comment,
        long setupMs,
        long expiryMs) {

    /// Where it would be filled: a stop-limit order at its limit, every other at its price.
    public Price fillPrice() {
        return type == OrderType.STOP_LIMIT && stopLimitPrice.isSet() ? stopLimitPrice : price;
    }
}
