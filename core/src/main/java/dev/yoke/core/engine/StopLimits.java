package dev.yoke.core.engine;

import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.trade.TerminalIdentity.Platform;

/// What a stop-limit order needs: a platform that has it, and a limit that its trigger can reach.
/// Source: MQL5 reference, `ORDER_TYPE_BUY_STOP_LIMIT`; MQL4's `OrderSend` has no such order.
final class StopLimits {

    private StopLimits() {}

    /// Why the order cannot be placed there, for the trader; empty where it can, and for every other order.
    static String problem(Signal signal, Side side, TerminalIdentity identity, SymbolSpec spec) {
        if (signal.orderType() != OrderType.STOP_LIMIT) {
            return "";
        }
        if (identity.platform() == Platform.MT4) {
            return "MetaTrader 4 has no stop-limit orders, and " + identity.terminal()
                    + " is one: use a stop or a limit order there";
        }
        if (!signal.limit().isSet() || !signal.price().isSet()) {
            return "a stop-limit order needs two prices: the trigger, and the limit behind it";
        }
        long past = side.sign() * (signal.limit().units() - signal.price().units());
        return past <= 0
                ? ""
                : "the limit " + spec.formatPrice(signal.limit().units()) + " of a " + side + " stop-limit must not be "
                        + (side == Side.BUY ? "above" : "below") + " its trigger "
                        + spec.formatPrice(signal.price().units());
    }
}
