package dev.yoke.core.trade;

import dev.yoke.core.market.Symbol;

/// What the cockpit asks one terminal to do (`CMD` of the bridge protocol). Idempotent by `intent`: a terminal carries
/// each out at most once.
///
/// Units: `expiresMs` UTC epoch milliseconds after which the terminal refuses; `deviationPoints` greatest slippage in
/// points; `magic` 1 to 2³¹−1.
public sealed interface OrderCommand {

    IntentId intent();

    long expiresMs();

    Symbol symbol();

    /// Whether the command can only lower risk. Exits are always allowed.
    default boolean isExit() {
        return this instanceof Close || this instanceof CloseBy || this instanceof Cancel;
    }

    record Open(
            IntentId intent,
            long expiresMs,
            Symbol symbol,
            Side side,
            Lots lots,
            Price stopLoss,
            Price takeProfit,
            int deviationPoints,
            long magic,
            String comment)
            implements OrderCommand {}

    /// Closes `lots` of a position, all of it where `lots` is zero.
    record Close(
            IntentId intent,
            long expiresMs,
            long ticket,
            long identifier,
            Symbol symbol,
            Lots lots,
            int deviationPoints)
            implements OrderCommand {}

    record CloseBy(IntentId intent, long expiresMs, long ticket, long oppositeTicket, Symbol symbol)
            implements OrderCommand {}

    /// Sets stop loss and take profit of a position; [Price#NONE] removes one.
    record Modify(
            IntentId intent,
            long expiresMs,
            long ticket,
            long identifier,
            Symbol symbol,
            Price stopLoss,
            Price takeProfit)
            implements OrderCommand {}

    record Place(
            IntentId intent,
            long expiresMs,
            Symbol symbol,
            Side side,
            OrderType type,
            Lots lots,
            Price price,
            Price stopLimitPrice,
            Price stopLoss,
            Price takeProfit,
            long orderExpiryMs,
            long magic,
            String comment)
            implements OrderCommand {}

    record Change(
            IntentId intent,
            long expiresMs,
            long ticket,
            Symbol symbol,
            Price price,
            Price stopLimitPrice,
            Price stopLoss,
            Price takeProfit,
            long orderExpiryMs)
            implements OrderCommand {}

    record Cancel(IntentId intent, long expiresMs, long ticket, Symbol symbol) implements OrderCommand {}
}
