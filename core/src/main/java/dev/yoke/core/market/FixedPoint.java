package dev.yoke.core.market;

/// Exact decimal arithmetic on `long` with eight decimals: the one number format of prices, volumes and money.
///
/// Thread: stateless. Units: 1 = 1e-8. Range: ±92,233,720,368.54775807.
/// Failure: text that is not a plain decimal, that has more than eight significant decimals, or that overflows is
/// refused with [NumberFormatException]; arithmetic that overflows with [ArithmeticException].
public final class FixedPoint {

    /// Units in one whole.
    public static final long ONE = 100_000_000L;

    /// Decimals kept.
    public static final int DECIMALS = 8;

    private static final long LOW_HALF = 0xffff_ffffL;

    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private FixedPoint() {}

    /// Parses plain decimal text (`-12.5`, `1.08512`); no exponent, no spaces, no grouping.
    public static long parse(CharSequence text) {
        int length = text.length();
        int index = 0;
        boolean negative = false;
        if (length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
            negative = text.charAt(0) == '-';
            index = 1;
        }
        long whole = 0;
        int digits = 0;
        int decimals = -1;
        for (; index < length; index++) {
            char c = text.charAt(index);
            if (c == '.') {
                if (decimals >= 0) {
                    throw notADecimal(text);
                }
                decimals = 0;
                continue;
            }
            if (c < '0' || c > '9') {
                throw notADecimal(text);
            }
            digits++;
            if (decimals == DECIMALS) {
                if (c != '0') {
                    throw new NumberFormatException("more than " + DECIMALS + " decimals: " + shown(text));
                }
                continue;
            }
            if (decimals >= 0) {
                decimals++;
            }
            if (whole > (Long.MAX_VALUE - (c - '0')) / 10) {
                throw new NumberFormatException("out of range: " + shown(text));
            }
            whole = whole * 10 + (c - '0');
        }
        if (digits == 0) {
            throw notADecimal(text);
        }
        long scale = POWERS[DECIMALS - Math.max(decimals, 0)];
        if (whole > Long.MAX_VALUE / scale) {
            throw new NumberFormatException("out of range: " + shown(text));
        }
        long units = whole * scale;
        return negative ? -units : units;
    }

    private static NumberFormatException notADecimal(CharSequence text) {
        return new NumberFormatException("not a decimal number: " + shown(text));
    }

    private static String shown(CharSequence text) {
        return text.length() <= 40 ? "'" + text + "'" : "'" + text.subSequence(0, 40) + "…'";
    }

    /// One unit in the last of `decimals` decimals: 0.001 for 3. 0 to 8.
    public static long lastDecimal(int decimals) {
        return POWERS[DECIMALS - decimals];
    }

    /// Rounds a `double` from indicator mathematics to the nearest unit; NaN, infinity and overflow are refused.
    public static long fromDouble(double value) {
        double scaled = value * ONE;
        if (!(Math.abs(scaled) < 9.2e18)) {
            throw new ArithmeticException("not a finite number in range: " + value);
        }
        return Math.round(scaled);
    }

    public static double toDouble(long units) {
        return (double) units / ONE;
    }

    /// Text with exactly `decimals` decimals (0 to 8), rounded half away from zero; a plain ASCII minus sign, no
    /// grouping.
    public static String format(long units, int decimals) {
        StringBuilder out = new StringBuilder(24);
        append(out, units, decimals);
        return out.toString();
    }

    /// Text with as many decimals as needed: `1.5`, `100`.
    public static String format(long units) {
        int decimals = DECIMALS;
        long rest = units;
        while (decimals > 0 && rest % 10 == 0) {
            rest /= 10;
            decimals--;
        }
        return format(units, decimals);
    }

    public static void append(StringBuilder out, long units, int decimals) {
        if (decimals < 0 || decimals > DECIMALS) {
            throw new IllegalArgumentException("decimals must be 0 to 8, not " + decimals);
        }
        long rounded = divideRounding(units, POWERS[DECIMALS - decimals]);
        if (rounded < 0) {
            out.append('-');
        }
        long scale = POWERS[decimals];
        out.append(Math.abs(rounded / scale));
        if (decimals > 0) {
            out.append('.');
            String fraction = Long.toString(Math.abs(rounded % scale));
            out.repeat('0', decimals - fraction.length()).append(fraction);
        }
    }

    /// `units` ÷ `by`, halves away from zero; no value is too great to be shown.
    private static long divideRounding(long units, long by) {
        long rest = Math.abs(units % by);
        return units / by + (rest >= by - rest ? Long.signum(units) : 0);
    }

    /// The nearest multiple of `step` units, halves away from zero.
    public static long roundTo(long units, long step) {
        long rest = units % step;
        long floor = units - rest;
        if (Math.abs(rest) >= step - Math.abs(rest)) {
            return Math.addExact(floor, rest < 0 ? -step : step);
        }
        return floor;
    }

    /// The greatest multiple of `step` units that is not above `units`.
    public static long floorTo(long units, long step) {
        return Math.floorDiv(units, step) * step;
    }

    /// `a × b`, truncated towards zero.
    public static long multiply(long a, long b) {
        return multiplyDivide(a, b, ONE);
    }

    /// `a ÷ b`, truncated towards zero.
    public static long divide(long a, long b) {
        return multiplyDivide(a, ONE, b);
    }

    /// `a × b ÷ c` with a 128-bit intermediate, truncated towards zero. Allocates nothing.
    public static long multiplyDivide(long a, long b, long c) {
        if (c == 0) {
            throw new ArithmeticException("division by zero");
        }
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        boolean fits = (high == 0 && low >= 0) || (high == -1 && low < 0);
        if (fits && (low != Long.MIN_VALUE || c != -1)) {
            return low / c;
        }
        boolean negative = ((a ^ b) ^ c) < 0;
        long quotient = divideUnsigned(
                Math.unsignedMultiplyHigh(Math.abs(a), Math.abs(b)), Math.abs(a) * Math.abs(b), Math.abs(c));
        if (quotient < 0 && !(negative && quotient == Long.MIN_VALUE)) {
            throw outOfRange();
        }
        return negative ? -quotient : quotient;
    }

    /// (high × 2⁶⁴ + low) ÷ divisor, all unsigned, one 32-bit digit of the quotient at a time.
    ///
    /// Source: D. E. Knuth, The Art of Computer Programming 2, 4.3.1, Algorithm D.
    private static long divideUnsigned(long high, long low, long divisor) {
        if (Long.compareUnsigned(high, divisor) >= 0) {
            throw outOfRange();
        }
        int shift = Long.numberOfLeadingZeros(divisor);
        long normal = divisor << shift;
        long top = shift == 0 ? high : (high << shift) | (low >>> (64 - shift));
        long rest = low << shift;
        long first = digit(top, rest >>> 32, normal);
        long middle = ((top << 32) | (rest >>> 32)) - first * normal;
        long second = digit(middle, rest & LOW_HALF, normal);
        return (first << 32) + second;
    }

    /// One digit of (top × 2³² + next) ÷ divisor; the divisor's highest bit is set and top is below it.
    private static long digit(long top, long next, long divisor) {
        long leading = divisor >>> 32;
        long trailing = divisor & LOW_HALF;
        long digit = Long.divideUnsigned(top, leading);
        long rest = top - digit * leading;
        while (digit > LOW_HALF || Long.compareUnsigned(digit * trailing, (rest << 32) | next) > 0) {
            digit--;
            rest += leading;
            if (rest > LOW_HALF) {
                break;
            }
        }
        return digit;
    }

    private static ArithmeticException outOfRange() {
        return new ArithmeticException("out of the range of fixed-point numbers");
    }
}
