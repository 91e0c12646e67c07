package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Side;

/// Turns what a signal says about stop loss and take profit into prices.
///
/// Thread: stateless. Units: prices 1e-8, 0 = none as in MetaTrader; `atr` price as `double`, NaN while it is not
/// ready. Rounding to the tick size never flatters: a stop goes away from the entry (the risk is not
/// understated), a target towards it (the reward is not overstated).
public final class StopLevels {

    private StopLevels() {}

    /// A level that needs no lots to be known.
    public static ResolvedLevel resolve(
            Level level, boolean isStop, Side side, long entry, double atr, SymbolSpec spec, RiskPolicy policy) {
        return resolve(level, isStop, side, entry, atr, spec, policy, 0);
    }

    /// @param lots of the order, 1e-8, for a level by money; 0 = not known before the stop is
    public static ResolvedLevel resolve(
            Level level,
            boolean isStop,
            Side side,
            long entry,
            double atr,
            SymbolSpec spec,
            RiskPolicy policy,
            long lots) {
        try {
            return switch (level) {
                case Level.None() -> new ResolvedLevel.At(0);
                case Level.AtPrice(long price) ->
                    price == 0 ? new ResolvedLevel.At(0) : atPrice(price, isStop, side, spec);
                case Level.Pips(long pips) -> at(FixedPoint.multiply(pips, spec.pip()), isStop, side, entry, spec);
                case Level.Percent(long percent) -> at(RiskMath.percentOf(entry, percent), isStop, side, entry, spec);
                case Level.Money(long amount) -> byMoney(amount, isStop, side, entry, spec, lots);
                case Level.Atr(long multiple) -> byAtr(multiple, isStop, side, entry, atr, spec);
                case Level.Unsaid() ->
                    byAtr(
                            isStop ? policy.of(Limit.ATR_STOP) : policy.of(Limit.ATR_TARGET),
                            isStop,
                            side,
                            entry,
                            atr,
                            spec);
            };
        } catch (ArithmeticException outOfRange) {
            return new ResolvedLevel.Refused(
                    "the " + name(isStop) + " for " + spec.symbol() + " is out of range; give a price");
        }
    }

    /// A stop of an order at the market, clear of the spread. A stop between bid and ask has been passed already
    /// by the side that triggers it, and brokers refuse it: one by ATR moves out to twice the spread and the
    /// broker's stops level, one that the sender chose is refused.
    ///
    /// @param closing what the position would be closed at now: the bid for a buy; 0 = not known
    public static ResolvedLevel clearOfSpread(
            Level asked, ResolvedLevel stop, Side side, long entry, long closing, SymbolSpec spec) {
        if (!(stop instanceof ResolvedLevel.At(long price)) || price == 0 || closing == 0) {
            return stop;
        }
        long broker = Math.multiplyExact(spec.point(), (long) spec.stopsLevelPoints());
        long spread = Math.abs(entry - closing);
        if (asked instanceof Level.Unsaid || asked instanceof Level.Atr) {
            long least = Math.addExact(2 * spread, broker);
            return Math.abs(entry - price) >= least ? stop : at(least, true, side, entry, spec);
        }
        boolean inside = side == Side.BUY ? closing <= price && price < entry : entry < price && price <= closing;
        return !inside
                ? stop
                : new ResolvedLevel.Refused("the stop loss " + spec.formatPrice(price) + " of " + spec.symbol()
                        + " is inside the spread, " + (side == Side.BUY ? "the bid is " : "the ask is ")
                        + spec.formatPrice(closing) + "; give one further away");
    }

    private static ResolvedLevel byMoney(
            long amount, boolean isStop, Side side, long entry, SymbolSpec spec, long lots) {
        if (lots <= 0) {
            return new ResolvedLevel.Refused(
                    isStop
                            ? "a stop by money needs a size in lots: every other size follows from the stop"
                            : "a target by money needs a size, and there is none");
        }
        long tickValue = isStop ? spec.tickValueLoss() : spec.tickValueProfit();
        if (tickValue <= 0) {
            return new ResolvedLevel.Refused("the broker gives no tick value for " + spec.symbol() + "; give a price");
        }
        long perLot = FixedPoint.multiplyDivide(amount, FixedPoint.ONE, lots);
        return at(FixedPoint.multiplyDivide(perLot, spec.tickSize(), tickValue), isStop, side, entry, spec);
    }

    private static ResolvedLevel byAtr(
            long multiple, boolean isStop, Side side, long entry, double atr, SymbolSpec spec) {
        if (!(atr > 0) || Double.isInfinite(atr)) {
            return new ResolvedLevel.Refused("the ATR of " + spec.symbol() + " is not ready; give a " + name(isStop)
                    + " price or wait for the candle history");
        }
        return at(FixedPoint.multiply(FixedPoint.fromDouble(atr), multiple), isStop, side, entry, spec);
    }

    private static ResolvedLevel at(long distance, boolean isStop, Side side, long entry, SymbolSpec spec) {
        if (distance <= 0) {
            return new ResolvedLevel.Refused("the distance of the " + name(isStop) + " for " + spec.symbol()
                    + " must be above zero, not " + FixedPoint.format(distance));
        }
        return atPrice(Math.addExact(entry, isBelow(isStop, side) ? -distance : distance), isStop, side, spec);
    }

    private static ResolvedLevel atPrice(long wanted, boolean isStop, Side side, SymbolSpec spec) {
        long price = rounded(wanted, side, spec);
        if (price <= 0) {
            return new ResolvedLevel.Refused("the " + name(isStop) + " for " + spec.symbol() + " would be at "
                    + spec.formatPrice(price) + "; give a price above zero");
        }
        return new ResolvedLevel.At(price);
    }

    /// A stop and a target are on opposite sides of the entry and rounded in opposite senses, so for one side of
    /// the market both go the same way.
    private static long rounded(long price, Side side, SymbolSpec spec) {
        long floor = FixedPoint.floorTo(price, spec.tickSize());
        return side == Side.BUY || floor == price ? floor : Math.addExact(floor, spec.tickSize());
    }

    private static boolean isBelow(boolean isStop, Side side) {
        return isStop == (side == Side.BUY);
    }

    private static String name(boolean isStop) {
        return isStop ? "stop loss" : "take profit";
    }
}
