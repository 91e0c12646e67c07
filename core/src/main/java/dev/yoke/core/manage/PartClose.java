package dev.yoke.core.manage;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Lots;
import java.util.Optional;

/// How much of a position a share of it is, in lots that the broker takes: rounded down to its step, and only where
/// what is closed and what is left both reach its least.
///
/// Thread: stateless.
public final class PartClose {

    private PartClose() {}

    /// @param percent 1 to 99
    /// @return empty where the position cannot be parted like this
    public static Optional<Lots> of(Lots lots, int percent, SymbolSpec spec) {
        long part = FixedPoint.multiplyDivide(lots.units(), percent, 100);
        long onStep = part - part % spec.lotStep();
        return onStep >= spec.lotMin() && lots.units() - onStep >= spec.lotMin()
                ? Optional.of(Lots.of(onStep))
                : Optional.empty();
    }
}
