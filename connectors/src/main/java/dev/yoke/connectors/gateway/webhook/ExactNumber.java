package dev.yoke.connectors.gateway.webhook;

import dev.yoke.core.market.FixedPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Decimal text to units of 1e-8 without a detour over binary floating point. Decimals beyond the eighth (charting
/// platforms send up to sixteen) are rounded to the nearest unit.
final class ExactNumber {

    private static final int MAX_LENGTH = 40;
    private static final int MAX_EXPONENT = 30;

    private ExactNumber() {}

    /// Greater than zero.
    static long positive(Field field) throws RefusedSignal {
        return positive(field, field.text());
    }

    static long positive(Field field, String text) throws RefusedSignal {
        long units = parse(field, text.strip());
        if (units <= 0) {
            throw RefusedSignal.field("the field " + Shown.of(field.name()) + " must be above 0, not " + field.shown()
                    + ": leave it out if there is none");
        }
        return units;
    }

    private static long parse(Field field, String text) throws RefusedSignal {
        if (field.kind() == Field.Kind.FLAG || text.length() > MAX_LENGTH || !isNumber(text)) {
            throw RefusedSignal.field(
                    "the field " + Shown.of(field.name()) + " is not a plain decimal number: " + field.shown());
        }
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > MAX_LENGTH + MAX_EXPONENT) {
            throw outOfRange(field);
        }
        try {
            return value.setScale(FixedPoint.DECIMALS, RoundingMode.HALF_UP)
                    .unscaledValue()
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw outOfRange(field);
        }
    }

    private static RefusedSignal outOfRange(Field field) {
        return RefusedSignal.field("the field " + Shown.of(field.name()) + " is out of range: " + field.shown());
    }

    /// ASCII `-?digits(.digits)?([eE][+-]?d{1,3})?`; a hand-written check, because `BigDecimal` takes other alphabets'
    /// digits and exponents that cost seconds.
    private static boolean isNumber(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int whole = digits(text, at);
        at += whole;
        int fraction = 0;
        if (at < text.length() && text.charAt(at) == '.') {
            fraction = digits(text, at + 1);
            at += 1 + fraction;
        }
        if (whole + fraction == 0) {
            return false;
        }
        return at == text.length() || isExponent(text, at);
    }

    private static boolean isExponent(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        int start = at + 1;
        if (start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+')) {
            start++;
        }
        int digits = digits(text, start);
        return digits >= 1 && digits <= 3 && start + digits == text.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
