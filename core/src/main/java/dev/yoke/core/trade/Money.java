package dev.yoke.core.trade;

import dev.yoke.core.market.FixedPoint;

/// An amount in one currency, exact. Units: 1e-8, may be negative. Amounts of different currencies never mix.
public record Money(long units, String currency) {

    public Money {
        if (currency.isBlank() || currency.length() > 8) {
            throw new IllegalArgumentException("a currency code has 1 to 8 characters");
        }
    }

    public static Money parse(CharSequence text, String currency) {
        return new Money(FixedPoint.parse(text), currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(units, sameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(units, sameCurrency(other)), currency);
    }

    public boolean isNegative() {
        return units < 0;
    }

    private long sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return other.units;
    }

    /// With two decimals: `41.00 EUR`.
    @Override
    public String toString() {
        return FixedPoint.format(units, 2) + " " + currency;
    }
}
