package dev.yoke.connectors.sim.broker;

import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Price;

/// The trade server's answer to one request. Tickets are 0, lots and price zero where they do not apply.
///
/// @param lost the server did `reply`, but the terminal must not hear of it
public record TradeAnswer(
        Reply reply, String text, long order, long deal, long identifier, Lots lots, Price price, boolean lost) {

    /// An answer without tickets.
    public static TradeAnswer of(Reply reply, String text) {
        return new TradeAnswer(reply, text, 0, 0, 0, Lots.ZERO, Price.NONE, false);
    }

    static TradeAnswer refused(Reply reply) {
        return refused(reply, reply.text());
    }

    static TradeAnswer refused(Reply reply, String text) {
        return of(reply, text);
    }

    static TradeAnswer done(Reply reply, long order, long deal, long identifier, long lots, long price) {
        return new TradeAnswer(reply, reply.text(), order, deal, identifier, Lots.of(lots), Price.of(price), false);
    }

    /// What was found in the account after the server's answer stayed away.
    public static TradeAnswer found(Deal deal) {
        return new TradeAnswer(
                Reply.DONE,
                "Found in the account after the answer was lost",
                deal.order(),
                deal.ticket(),
                deal.positionIdentifier(),
                deal.lots(),
                deal.price(),
                false);
    }

    /// The pending order that was found after the server's answer stayed away.
    public static TradeAnswer found(Order order) {
        return new TradeAnswer(
                Reply.PLACED,
                "Found in the account after the answer was lost",
                order.ticket(),
                0,
                0,
                order.lotsCurrent(),
                Price.NONE,
                false);
    }

    TradeAnswer withLostReply() {
        return new TradeAnswer(reply, text, order, deal, identifier, lots, price, true);
    }
}
