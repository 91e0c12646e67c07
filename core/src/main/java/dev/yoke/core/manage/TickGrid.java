package dev.yoke.core.manage;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Side;

/// Rounds stops to the tick size. Units: prices 1e-8.
final class TickGrid {

    private TickGrid() {}

    /// In the trade's favour: up for a buy.
    static long forward(long price, Side side, SymbolSpec spec) {
        return side == Side.BUY ? up(price, spec) : FixedPoint.floorTo(price, spec.tickSize());
    }

    /// Away from the market: down for a buy.
    static long back(long price, Side side, SymbolSpec spec) {
        return side == Side.BUY ? FixedPoint.floorTo(price, spec.tickSize()) : up(price, spec);
    }

    private static long up(long price, SymbolSpec spec) {
        long floor = FixedPoint.floorTo(price, spec.tickSize());
        return floor == price ? price : floor + spec.tickSize();
    }
}
