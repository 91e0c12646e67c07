package dev.yoke.core.manage;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Position;
import java.util.OptionalLong;

/// The stop at which a position nets zero or more after commission and swap.
///
/// The spread needs no place in it: a stop triggers on the side at which the position is closed. MetaTrader 5 shows the
/// commission of the entry and takes as much again at the exit; MetaTrader 4 shows that of the whole turn.
///
/// Thread: stateless. Units: prices 1e-8, rounded to the tick in the trade's favour.
public final class BreakEvenPrice {

    private BreakEvenPrice() {}

    /// @param wholeTurn the position's commission covers its exit too
    /// @param offsetPips how far beyond, 1e-8
    /// @return empty where there are costs and the broker's tick value, which measures them, is missing
    public static OptionalLong of(Position position, SymbolSpec spec, boolean wholeTurn, long offsetPips) {
        try {
            long distance = costDistance(position, spec, wholeTurn);
            if (distance < 0) {
                return OptionalLong.empty();
            }
            long beyond = Math.addExact(distance, FixedPoint.multiply(offsetPips, spec.pip()));
            long open = position.openPrice().units();
            long price = Math.addExact(open, position.side().sign() * beyond);
            return OptionalLong.of(TickGrid.forward(price, position.side(), spec));
        } catch (ArithmeticException absurdFigures) {
            return OptionalLong.empty();
        }
    }

    /// Ticks enough to earn the costs, in price; −1 = not known.
    private static long costDistance(Position position, SymbolSpec spec, boolean wholeTurn) {
        long commission = position.commission().units();
        long cost = -Math.addExact(position.swap().units(), wholeTurn ? commission : Math.multiplyExact(commission, 2));
        if (cost <= 0) {
            return 0;
        }
        long perTick = FixedPoint.multiply(position.lots().units(), Math.max(spec.tickValueProfit(), 0));
        return perTick <= 0 ? -1 : Math.multiplyExact(Math.ceilDiv(cost, perTick), spec.tickSize());
    }
}
