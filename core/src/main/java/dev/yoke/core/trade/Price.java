package dev.yoke.core.trade;

import dev.yoke.core.market.FixedPoint;

/// A price, exact. Units: 1e-8, not negative. [#NONE] (zero) means "not set", as in MetaTrader: no stop loss, no take
/// profit.
public record Price(long units) implements Comparable<Price> {

    public static final Price NONE = new Price(0);

    public Price {
        if (units < 0) {
            throw new IllegalArgumentException("a price cannot be negative: " + FixedPoint.format(units));
        }
    }

    public static Price of(long units) {
        return units == 0 ? NONE : new Price(units);
    }

    public static Price parse(CharSequence text) {
        return of(FixedPoint.parse(text));
    }

    public boolean isSet() {
        return units != 0;
    }

    @Override
    public int compareTo(Price other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return FixedPoint.format(units);
    }
}
