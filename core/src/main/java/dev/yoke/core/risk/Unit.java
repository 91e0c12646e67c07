package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;

/// What the number of a [Limit] counts, and how it is written.
///
/// Thread: any. Units: decimal ones are kept with 8 decimals (1e-8), the others as they are.
public enum Unit {
    PERCENT("%", true),
    PIPS("pips", true),
    LOTS("lots", true),
    /// A multiple of something: of ATR, of R.
    MULTIPLE("×", true),
    /// A bare number between −1 and 1, as a correlation has.
    RATIO("", true),
    COUNT("", false),
    PER_MINUTE("per min", false),
    PER_HOUR("per h", false),
    MILLISECONDS("ms", false),
    MINUTES("min", false),
    /// 0 = off, 1 = on.
    SWITCH("", false);

    private final String sign;
    private final boolean decimal;

    Unit(String sign, boolean decimal) {
        this.sign = sign;
        this.decimal = decimal;
    }

    /// The sign behind the number, empty where there is none.
    public String sign() {
        return sign;
    }

    /// Whether the number may have decimals.
    public boolean isDecimal() {
        return decimal;
    }

    /// Failure: [NumberFormatException] where the text is no number of this unit.
    public long parse(String text) {
        return decimal ? FixedPoint.parse(text) : Long.parseLong(text);
    }

    /// The bare number: `1.5`, `20`; `on` and `off` for a switch.
    public String number(long value) {
        if (this == SWITCH) {
            return value == 0 ? "off" : "on";
        }
        return decimal ? FixedPoint.format(value) : Long.toString(value);
    }

    /// Number and sign: `1.5 %`, `20`.
    public String text(long value) {
        return sign.isEmpty() ? number(value) : number(value) + " " + sign;
    }
}
