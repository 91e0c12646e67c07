package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import java.math.BigDecimal;
import java.math.BigInteger;

/// How many `to` one `from` is worth, kept as the exact quotient that it was given as: one over 150 has no exact
/// decimals, and a rate that is rounded down would understate the risk.
///
/// Thread: any. Both numbers are above 0.
///
/// @param shown the factor as the trader reads it: `× 1.27`, `÷ 150`
/// @param origin where it comes from, for the trader
public record ConversionRate(String from, String to, long numerator, long denominator, String shown, String origin) {

    /// For losses that are in the account's currency already.
    static final ConversionRate NONE = new ConversionRate("", "", 1, 1, "× 1", "");

    public ConversionRate {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("a rate " + from + " to " + to + " must be above 0");
        }
    }

    public static ConversionRate same(String currency) {
        return new ConversionRate(currency, currency, 1, 1, "× 1", "profit and account are in " + currency);
    }

    /// A rate as the trader writes it, with any number of decimals. Failure: [ArithmeticException] where it has more
    /// digits than a `long`.
    public static ConversionRate of(String from, String to, BigDecimal rate) {
        BigDecimal plain = rate.stripTrailingZeros();
        BigDecimal scaled = plain.scale() < 0 ? plain.setScale(0) : plain;
        return new ConversionRate(
                from,
                to,
                scaled.unscaledValue().longValueExact(),
                BigDecimal.TEN.pow(scaled.scale()).longValueExact(),
                "× " + scaled.toPlainString(),
                "as given");
    }

    /// One over the price of a symbol whose base currency is the account's: USDJPY for an account in USD.
    public static ConversionRate inverse(String from, String to, long price) {
        String shown = FixedPoint.format(price);
        return new ConversionRate(
                from,
                to,
                FixedPoint.ONE,
                price,
                "÷ " + shown,
                "1 ÷ " + shown + ", because the base currency is the account's");
    }

    public boolean isOne() {
        return numerator == denominator;
    }

    /// As a decimal, rounded up.
    public long value() {
        return convertUp(FixedPoint.ONE);
    }

    /// `amount` of `from` in `to`, rounded up. Failure: [ArithmeticException] on overflow.
    public long convertUp(long amount) {
        return RiskMath.multiplyDivideUp(amount, numerator, denominator);
    }

    /// How many lots that lose `lossPerLot` of `from` each fit into `money` of `to`, rounded down from the exact
    /// quotient: a yen loss has no exact decimals in dollars, and 0.75 lots must not come out as 0.74999999.
    /// Failure: [ArithmeticException] on overflow.
    long lotsFor(long money, long lossPerLot) {
        if (isOne()) {
            return FixedPoint.divide(money, lossPerLot);
        }
        BigInteger dividend = product(money, FixedPoint.ONE).multiply(BigInteger.valueOf(denominator));
        return dividend.divide(product(lossPerLot, numerator)).longValueExact();
    }

    /// What `lots` lose in `to`, rounded up from the exact quotient. Failure: [ArithmeticException] on overflow.
    long risk(long lots, long lossPerLot) {
        if (isOne()) {
            return RiskMath.risk(lots, lossPerLot);
        }
        BigInteger dividend = product(lots, lossPerLot).multiply(BigInteger.valueOf(numerator));
        BigInteger[] loss = dividend.divideAndRemainder(product(FixedPoint.ONE, denominator));
        return loss[0].add(BigInteger.valueOf(loss[1].signum())).longValueExact();
    }

    /// `amount` in `to` as the trader reads it within a product: `200`, or `(20000 ÷ 150)` where it has no exact
    /// decimals.
    String factor(long amount) {
        boolean exact =
                product(amount, numerator).mod(BigInteger.valueOf(denominator)).signum() == 0;
        return exact ? FixedPoint.format(convertUp(amount)) : "(" + FixedPoint.format(amount) + " " + shown + ")";
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
