package dev.yoke.core.manage;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Position;
import java.util.OptionalLong;

/// A stop for a position that has none: a multiple of the ATR from its entry, or, where the price is already too near
/// to that or beyond it, from the price. Never inside twice the spread and the broker's stops level.
///
/// Thread: stateless. Units: prices 1e-8.
public final class ProtectiveStop {

    private ProtectiveStop() {}

    /// @param atr in price, NaN while it is not ready
    /// @param multiple of the ATR, 1e-8
    /// @return empty while quote or ATR are not ready, or where the stop would not be above zero
    public static OptionalLong of(Position position, long bid, long ask, double atr, long multiple, SymbolSpec spec) {
        if (bid <= 0 || ask < bid || !(atr > 0) || Double.isInfinite(atr)) {
            return OptionalLong.empty();
        }
        try {
            int sign = position.side().sign();
            long exit = sign > 0 ? bid : ask;
            long level = Math.multiplyExact(spec.point(), (long) spec.stopsLevelPoints());
            long least = Math.addExact(Math.multiplyExact(ask - bid, 2), Math.max(level, spec.tickSize()));
            long distance = Math.max(FixedPoint.multiply(FixedPoint.fromDouble(atr), multiple), spec.tickSize());
            long fromEntry = Math.subtractExact(position.openPrice().units(), sign * distance);
            boolean isClear = sign * (exit - fromEntry) >= least;
            long wanted = isClear ? fromEntry : Math.subtractExact(exit, sign * Math.max(distance, least));
            long price = TickGrid.back(wanted, position.side(), spec);
            return price > 0 ? OptionalLong.of(price) : OptionalLong.empty();
        } catch (ArithmeticException absurdFigures) {
            return OptionalLong.empty();
        }
    }
}
