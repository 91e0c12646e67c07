package dev.yoke.core.manage;

import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.ProfitFormula;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.util.Optional;

/// What a level of a position or an order would mean at another price, before it is asked for.
///
/// Thread: stateless. Units: prices and money of the account 1e-8. What it finds is what the desk that sends, and the
/// broker, would find at these quotes.
public final class LevelMove {

    /// Why a level cannot stand at a price now.
    public sealed interface Snag {

        /// The market is at `market` and on the other side.
        record WrongSide(long market) implements Snag {}

        /// The broker wants at least `least` between the level and the price it is measured from.
        record TooNear(long distance, long least) implements Snag {}

        /// The market is so near to where the level stands now that the broker changes nothing.
        record Frozen(long distance, long least) implements Snag {}
    }

    private LevelMove() {}

    /// The account's result of closing at `price`, negative for a loss, without swap and commission; what cannot be
    /// told is [RiskMath#UNBOUNDED].
    public static long result(Side side, long lots, long open, long price, SymbolSpec spec) {
        try {
            return ProfitFormula.between(side, lots, open, price, spec);
        } catch (ArithmeticException absurdFigures) {
            return (price - open) * side.sign() < 0 ? -RiskMath.UNBOUNDED : RiskMath.UNBOUNDED;
        }
    }

    /// Whether the loss at the stop gets no greater.
    public static boolean isTighter(Position position, Price stop) {
        if (!position.stopLoss().isSet()) {
            return true;
        }
        return stop.isSet()
                && (stop.units() - position.stopLoss().units())
                                * position.side().sign()
                        >= 0;
    }

    /// @param now what the position would be closed at; 0 = not known, and then nothing is said
    public static Optional<Snag> ofStop(Position position, long price, long now, SymbolSpec spec) {
        return now == 0
                ? Optional.empty()
                : snag(
                        (now - price) * position.side().sign(),
                        now,
                        position.stopLoss().units(),
                        spec);
    }

    /// As [#ofStop], for the take profit.
    public static Optional<Snag> ofTarget(Position position, long price, long now, SymbolSpec spec) {
        return now == 0
                ? Optional.empty()
                : snag(
                        (price - now) * position.side().sign(),
                        now,
                        position.takeProfit().units(),
                        spec);
    }

    /// A limit waits for a better price than the market's, a stop for a worse one.
    ///
    /// @param now what the order would be filled at; 0 = not known
    public static Optional<Snag> ofPending(Order order, long price, long now, SymbolSpec spec) {
        if (now == 0) {
            return Optional.empty();
        }
        int sign = order.side().sign() * (order.type() == OrderType.LIMIT ? 1 : -1);
        return snag((now - price) * sign, now, order.price().units(), spec);
    }

    /// The stop or the target of a pending order that stands at `entry`.
    public static Optional<Snag> ofPendingLevel(Side side, boolean stop, long entry, long price, SymbolSpec spec) {
        return snag((stop ? entry - price : price - entry) * side.sign(), entry, 0, spec);
    }

    /// @param before where it stands now, 0 = nowhere: the freeze level is about that
    private static Optional<Snag> snag(long distance, long market, long before, SymbolSpec spec) {
        long freeze = spec.freezeLevelPoints() * spec.point();
        if (before != 0 && freeze > 0 && Math.abs(market - before) <= freeze) {
            return Optional.of(new Snag.Frozen(Math.abs(market - before), freeze));
        }
        if (distance <= 0) {
            return Optional.of(new Snag.WrongSide(market));
        }
        long least = spec.stopsLevelPoints() * spec.point();
        return distance < least ? Optional.of(new Snag.TooNear(distance, least)) : Optional.empty();
    }
}
