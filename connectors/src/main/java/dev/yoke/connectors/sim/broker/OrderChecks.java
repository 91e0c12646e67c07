package dev.yoke.connectors.sim.broker;

import dev.yoke.core.market.SymbolSpec.SymbolTradeMode;
import dev.yoke.core.market.Tick;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Side;
import java.util.Optional;

/// The rules a trade server checks before it does anything. Units: lots and prices 1e-8; `point` the symbol's.
final class OrderChecks {

    private OrderChecks() {}

    static Optional<Reply> direction(SymbolTradeMode mode, Side side) {
        return switch (mode) {
            case FULL -> Optional.empty();
            case LONG_ONLY -> side == Side.BUY ? Optional.empty() : Optional.of(Reply.LONG_ONLY);
            case SHORT_ONLY -> side == Side.SELL ? Optional.empty() : Optional.of(Reply.SHORT_ONLY);
            case CLOSE_ONLY -> Optional.of(Reply.CLOSE_ONLY);
            case DISABLED -> Optional.of(Reply.TRADE_DISABLED);
        };
    }

    static Optional<Reply> volume(ContractTerms contract, long lots) {
        boolean fits = lots >= contract.lotMin() && lots <= contract.lotMax() && lots % contract.lotStep() == 0;
        return fits ? Optional.empty() : Optional.of(Reply.INVALID_VOLUME);
    }

    /// Stop loss and take profit must be on their sides of `reference`, at least `distance` away. 0 = not set.
    static Optional<Reply> stops(Side side, long reference, long stopLoss, long takeProfit, long distance) {
        long lossRoom = side.sign() * (reference - stopLoss);
        long profitRoom = side.sign() * (takeProfit - reference);
        boolean lossFits = stopLoss == 0 || lossRoom >= Math.max(distance, 1);
        boolean profitFits = takeProfit == 0 || profitRoom >= Math.max(distance, 1);
        return lossFits && profitFits ? Optional.empty() : Optional.of(Reply.INVALID_STOPS);
    }

    /// A price off the symbol's grid is refused, as trade servers do.
    static Optional<Reply> grid(long point, long... prices) {
        for (long price : prices) {
            if (price % point != 0) {
                return Optional.of(Reply.INVALID_PRICE);
            }
        }
        return Optional.empty();
    }

    /// A limit waits for a better price than the present, a stop for a worse one.
    static Optional<Reply> pendingPrice(
            Side side, OrderType type, long price, long stopLimit, Tick quote, long distance) {
        long market = Valuation.openPrice(side, quote);
        long above = side.sign() * (price - market);
        boolean fits = switch (type) {
            case MARKET -> false;
            case LIMIT -> -above >= Math.max(distance, 1);
            case STOP -> above >= Math.max(distance, 1);
            case STOP_LIMIT ->
                above >= Math.max(distance, 1) && stopLimit > 0 && side.sign() * (price - stopLimit) >= 0;
        };
        return fits ? Optional.empty() : Optional.of(Reply.INVALID_PRICE);
    }

    /// Nothing may be changed or closed while its trigger is within `freeze` of the market.
    static Optional<Reply> freeze(Holding holding, long closePrice, long freeze) {
        boolean frozen = freeze > 0
                && (isWithin(holding.stopLoss(), closePrice, freeze)
                        || isWithin(holding.takeProfit(), closePrice, freeze));
        return frozen ? Optional.of(Reply.FROZEN) : Optional.empty();
    }

    static boolean isWithin(long trigger, long price, long distance) {
        return trigger != 0 && Math.abs(trigger - price) <= distance;
    }
}
