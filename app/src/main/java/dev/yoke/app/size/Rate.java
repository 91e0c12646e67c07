package dev.yoke.app.size;

import java.math.BigDecimal;
import picocli.CommandLine.TypeConversionException;

/// A conversion rate above 0 as the trader writes it, with all its decimals: `0.00666666667`.
public record Rate(BigDecimal value) {

    private static final int MOST_DIGITS = 18;

    public static Rate parse(String text) {
        String plain = text.strip();
        if (!plain.matches("[0-9]{1,40}(\\.[0-9]{1,40})?")) {
            throw new TypeConversionException("not a decimal number above 0; write it like 0.0067");
        }
        BigDecimal value = new BigDecimal(plain).stripTrailingZeros();
        if (value.signum() == 0) {
            throw new TypeConversionException("must be above 0, not " + plain);
        }
        if (value.precision() > MOST_DIGITS || value.scale() > MOST_DIGITS || value.scale() < -9) {
            throw new TypeConversionException("has more digits than any rate, at most " + MOST_DIGITS + " are read");
        }
        return new Rate(value);
    }
}
