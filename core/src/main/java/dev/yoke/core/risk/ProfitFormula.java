package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Side;

/// Floating profit from the latest quote, by the broker's tick values for winning and for losing positions.
///
/// Thread: stateless. Units: lots, prices 1e-8; result account currency 1e-8, without swap and commission.
/// Failure: [ArithmeticException] on overflow.
public final class ProfitFormula {

    private ProfitFormula() {}

    /// A buy closes at the bid, a sell at the ask.
    public static long floating(Side side, long lots, long open, long bid, long ask, SymbolSpec spec) {
        return between(side, lots, open, side == Side.BUY ? bid : ask, spec);
    }

    /// Profit of opening at `open` and closing at `close`, rounded down: a loss is never shown smaller than it is.
    public static long between(Side side, long lots, long open, long close, SymbolSpec spec) {
        long gain = gain(side, open, close);
        return gain < 0
                ? -RiskMath.risk(lots, RiskMath.lossPerLot(-gain, spec))
                : FixedPoint.multiply(lots, FixedPoint.multiplyDivide(gain, spec.tickValueProfit(), spec.tickSize()));
    }

    private static long gain(Side side, long open, long close) {
        return Math.multiplyExact(side.sign(), Math.subtractExact(close, open));
    }

    /// The way gained in pips, 1e-8.
    public static long pips(Side side, long open, long close, SymbolSpec spec) {
        return FixedPoint.divide(gain(side, open, close), spec.pip());
    }
}
