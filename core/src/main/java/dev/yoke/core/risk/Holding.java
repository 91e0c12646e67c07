package dev.yoke.core.risk;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Underlying;
import dev.yoke.core.trade.Side;

/// One thing that binds risk at an account: a position, a pending order, or an entry on its way.
///
/// Thread: any; immutable. Units: money in the account's currency 1e-8.
///
/// @param risk lost at the stop, the margin where it has none; [RiskMath#UNBOUNDED] where it cannot be known
/// @param value what the lots are worth at their price, never negative
/// @param marginOnTheWay margin that the account's report does not hold yet; 0 but for an entry on its way
/// @param gap why the figures cannot be known, for the trader; empty where they are
public record Holding(
        Instrument instrument,
        Underlying underlying,
        Side side,
        long risk,
        long value,
        long marginOnTheWay,
        String gap) {

    public static Holding unknown(Instrument instrument, Underlying underlying, Side side, String gap) {
        return new Holding(instrument, underlying, side, RiskMath.UNBOUNDED, 0, 0, gap);
    }

    /// Long +, short −.
    long signedValue() {
        return side.sign() * value;
    }

    /// Net exposure that it adds in this currency or asset: what is bought is long, what it is paid with is short.
    long leg(String currency) {
        if (underlying.base().equals(currency)) {
            return signedValue();
        }
        return underlying.profit().equals(currency) ? -signedValue() : 0;
    }
}
