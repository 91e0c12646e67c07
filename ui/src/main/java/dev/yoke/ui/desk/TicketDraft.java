package dev.yoke.ui.desk;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.Optional;

/// An order as another panel would have it: the ticket is filled with it, and the trader looks, changes and places.
///
/// @param price empty for a market order
/// @param stopLoss empty = the ticket keeps its own distance; a price of the order before is forgotten
/// @param takeProfit likewise
public record TicketDraft(
        Instrument instrument,
        Side side,
        OrderType type,
        Optional<Price> price,
        Optional<Price> stopLoss,
        Optional<Price> takeProfit) {

    public static TicketDraft market(Instrument instrument, Side side) {
        return new TicketDraft(
                instrument, side, OrderType.MARKET, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
