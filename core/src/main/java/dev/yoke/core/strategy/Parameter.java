package dev.yoke.core.strategy;

import dev.yoke.core.market.FixedPoint;
import java.util.Optional;

/// One number that a strategy can be set by.
///
/// Units: `standard`, `least` and `most` 1e-8 of `unit`. `whole` where it counts something. `text` says what it does.
public record Parameter(String key, String unit, long standard, long least, long most, boolean whole, String text) {

    public Parameter {
        if (standard < least || standard > most) {
            throw new IllegalArgumentException(key + ": the default is out of its range");
        }
    }

    static Parameter candles(String key, int standard, int least, int most, String text) {
        return new Parameter(key, "candles", of(standard), of(least), of(most), true, text);
    }

    static Parameter multiple(String key, String unit, String standard, String least, String most, String text) {
        return new Parameter(
                key, unit, FixedPoint.parse(standard), FixedPoint.parse(least), FixedPoint.parse(most), false, text);
    }

    private static long of(int count) {
        return count * FixedPoint.ONE;
    }

    /// Why it cannot have the value, for the trader; empty where it can.
    public Optional<String> problem(long value) {
        boolean fits = value >= least && value <= most && (!whole || value % FixedPoint.ONE == 0);
        return fits
                ? Optional.empty()
                : Optional.of(key + " must be " + (whole ? "a whole number, " : "") + FixedPoint.format(least) + " to "
                        + FixedPoint.format(most) + " " + unit + ", not " + FixedPoint.format(value));
    }
}
