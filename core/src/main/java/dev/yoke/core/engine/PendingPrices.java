package dev.yoke.core.engine;

import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;

/// The side of the market on which a pending order waits: a limit for a better price, a stop for a worse one. A broker
/// refuses any other, or fills it at once.
/// Source: MQL5 reference, "Order Properties", `ENUM_ORDER_TYPE`.
final class PendingPrices {

    private PendingPrices() {}

    /// Why the order cannot wait there, for the trader; empty where it can, for market orders, and where there is no
    /// quote.
    ///
    /// @param now what a market order of that side would be filled at, 1e-8; 0 = not known
    static String problem(Signal signal, Side side, long now, SymbolSpec spec) {
        if (signal.orderType() == OrderType.MARKET
                || now == 0
                || !signal.price().isSet()) {
            return "";
        }
        boolean limit = signal.orderType() == OrderType.LIMIT;
        boolean below = limit == (side == Side.BUY);
        long distance = (signal.price().units() - now) * (below ? -1 : 1);
        return distance > 0
                ? ""
                : "the price " + spec.formatPrice(signal.price().units()) + " of a " + side + " "
                        + (limit ? "limit" : "stop") + " must be " + (below ? "below" : "above") + " the market at "
                        + spec.formatPrice(now);
    }
}
