package dev.yoke.app.size;

import dev.yoke.core.market.FixedPoint;
import java.math.BigDecimal;
import picocli.CommandLine.TypeConversionException;

/// A number above 0 as the trader writes it, `0.0020` or `2e-3`, kept exactly. Units: 1e-8.
public record Decimal(long units) {

    private static final String WITH_EXPONENT = "[0-9]{1,20}(\\.[0-9]{1,20})?[eE][+-]?[0-9]{1,2}";

    public static Decimal parse(String text) {
        String plain = text.strip();
        try {
            long units = FixedPoint.parse(plain.matches(WITH_EXPONENT) ? new BigDecimal(plain).toPlainString() : plain);
            if (units > 0) {
                return new Decimal(units);
            }
        } catch (NumberFormatException e) {
            throw new TypeConversionException(e.getMessage());
        }
        throw new TypeConversionException("must be above 0, not " + plain);
    }
}
