package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;

/// The money arithmetic that sizing, heat and profit share, so that they cannot disagree.
///
/// Thread: stateless. Units: 1e-8. Failure: [ArithmeticException] on overflow.
public final class RiskMath {

    private static final long HUNDRED_PERCENT = 100 * FixedPoint.ONE;

    /// Stands for a figure that cannot be known or is out of range: far beyond any account, and with room for further
    /// arithmetic.
    public static final long UNBOUNDED = Long.MAX_VALUE / 16;

    private RiskMath() {}

    /// a + b; absurd figures stop at ±[#UNBOUNDED] instead of wrapping round or throwing.
    public static long addBounded(long a, long b) {
        return bounded(bounded(a) + bounded(b));
    }

    private static long bounded(long value) {
        return Math.clamp(value, -UNBOUNDED, UNBOUNDED);
    }

    /// `percent` (1e-8 per percent point) of `money`, truncated.
    public static long percentOf(long money, long percent) {
        return FixedPoint.multiplyDivide(money, percent, HUNDRED_PERCENT);
    }

    /// How many percent `part` is of `whole`, 1e-8 per percent point.
    public static long asPercent(long part, long whole) {
        return FixedPoint.multiplyDivide(part, HUNDRED_PERCENT, whole);
    }

    /// What one lot loses over `distance` of price, rounded up. Source: broker's tick value of a losing position.
    public static long lossPerLot(long distance, SymbolSpec spec) {
        return multiplyDivideUp(distance, spec.tickValueLoss(), spec.tickSize());
    }

    /// `lossPerLot` × `lots`, rounded up.
    public static long risk(long lots, long lossPerLot) {
        return multiplyDivideUp(lots, lossPerLot, FixedPoint.ONE);
    }

    /// The value of `lots` at `price` in the account currency, by the broker's tick value, rounded up.
    public static long notional(long lots, long price, SymbolSpec spec) {
        long perLot = multiplyDivideUp(price, spec.tickValueLoss(), spec.tickSize());
        return multiplyDivideUp(lots, perLot, FixedPoint.ONE);
    }

    /// The broker's greatest volume of one order; [SymbolSpec#lotLimit()], where there is one, holds for all
    /// together.
    public static long greatestLots(SymbolSpec spec) {
        return spec.lotLimit() > 0 ? Math.min(spec.lotMax(), spec.lotLimit()) : spec.lotMax();
    }

    /// How many percent `part` is of `whole`, rounded up; for risks, where [#asPercent] would flatter.
    public static long asPercentUp(long part, long whole) {
        return multiplyDivideUp(part, HUNDRED_PERCENT, whole);
    }

    /// a × b ÷ c rounded up, for values that are not negative.
    static long multiplyDivideUp(long a, long b, long c) {
        long down = FixedPoint.multiplyDivide(a, b, c);
        // The remainder is below c, so the low 64 bits of a × b − down × c are exact even where the products wrap.
        return a * b - down * c == 0 ? down : Math.addExact(down, 1);
    }
}
