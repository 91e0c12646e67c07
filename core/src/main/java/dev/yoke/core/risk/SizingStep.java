package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;

/// One line of a size's arithmetic: `risk = 10000 USD × 1 % = 100`.
///
/// @param name what the value is, for the trader
/// @param formula the numbers it was made of
/// @param value 1e-8, of what the name says
public record SizingStep(String name, String formula, long value) {

    @Override
    public String toString() {
        return name + " = " + formula + " = " + FixedPoint.format(value);
    }
}
