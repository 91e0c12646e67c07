package dev.yoke.core.manage;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import java.util.OptionalLong;

/// A part of a position that the broker lets be closed: whole lot steps, not below the least volume, and what stays is
/// not below it either.
///
/// Thread: stateless. Units: lots 1e-8.
public final class PartialClose {

    private PartialClose() {}

    /// @param percent of the lots, 1e-8 per percent point, below 100
    /// @return the lots to close, empty where the position is too small for it
    public static OptionalLong of(long lots, long percent, SymbolSpec spec) {
        long part = FixedPoint.floorTo(
                FixedPoint.multiplyDivide(lots, percent, 100 * FixedPoint.ONE), Math.max(1, spec.lotStep()));
        return part >= spec.lotMin() && lots - part >= spec.lotMin() && part > 0
                ? OptionalLong.of(part)
                : OptionalLong.empty();
    }
}
