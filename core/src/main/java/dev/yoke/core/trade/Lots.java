package dev.yoke.core.trade;

import dev.yoke.core.market.FixedPoint;

/// A volume in lots, exact. Units: 1e-8, not negative.
public record Lots(long units) implements Comparable<Lots> {

    public static final Lots ZERO = new Lots(0);

    public Lots {
        if (units < 0) {
            throw new IllegalArgumentException("lots cannot be negative: " + FixedPoint.format(units));
        }
    }

    public static Lots of(long units) {
        return units == 0 ? ZERO : new Lots(units);
    }

    public static Lots parse(CharSequence text) {
        return of(FixedPoint.parse(text));
    }

    public boolean isZero() {
        return units == 0;
    }

    public Lots plus(Lots other) {
        return of(Math.addExact(units, other.units));
    }

    /// Failure: [IllegalArgumentException] where `other` is greater.
    public Lots minus(Lots other) {
        return of(Math.subtractExact(units, other.units));
    }

    @Override
    public int compareTo(Lots other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return FixedPoint.format(units);
    }
}
