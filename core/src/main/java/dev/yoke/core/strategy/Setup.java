package dev.yoke.core.strategy;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.trade.Side;

/// A complete setup: where to enter and where it is wrong. Where it has paid is a multiple of that.
///
/// Units: prices 1e-8 on the bid, as candles are. `reference` is the close of the candle that completed it.
/// `reason` is one line for the trader.
public record Setup(Side side, long reference, long stop, String reason, Confidence confidence) {

    public Setup {
        if (stop <= 0 || reference <= 0 || side.sign() * (reference - stop) <= 0) {
            throw new IllegalArgumentException("the stop of a setup is on the wrong side");
        }
    }

    /// Distance of the stop from the reference.
    public long stopDistance() {
        return Math.abs(reference - stop);
    }

    /// The price `rewardRisk` (1e-8) times as far from the reference as the stop; not above zero where that is no
    /// price.
    public long target(long rewardRisk) {
        return reference + side.sign() * FixedPoint.multiply(stopDistance(), rewardRisk);
    }

    /// What speaks for it, for whoever weighs signals: in ATR how far the close is beyond the level, the body's share
    /// of the candle (0 to 1), the stop's distance in ATR, and EMA 9 minus EMA 21 in ATR in the trade's direction.
    public record Confidence(double beyondAtr, double bodyShare, double stopAtr, double averagesAtr) {}
}
