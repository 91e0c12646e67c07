package dev.yoke.app;

import picocli.CommandLine.TypeConversionException;

/// How fast recorded prices are played: times their own pace, or as fast as they are taken.
///
/// @param factor above 0; [#MAX] where every pause is left out
record ReplaySpeed(double factor) {
    static final ReplaySpeed REAL_TIME = new ReplaySpeed(1);
    static final ReplaySpeed MAX = new ReplaySpeed(Double.POSITIVE_INFINITY);
    private static final double GREATEST = 1_000_000;

    static ReplaySpeed parse(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        try {
            double factor = Double.parseDouble(text.endsWith("x") ? text.substring(0, text.length() - 1) : text);
            if (factor > 0 && factor <= GREATEST) {
                return new ReplaySpeed(factor);
            }
        } catch (NumberFormatException e) {
            throw refusal(text);
        }
        throw refusal(text);
    }

    private static TypeConversionException refusal(String text) {
        return new TypeConversionException("'" + text + "' is not a speed: a number above 0 such as 50, or max");
    }

    boolean isMax() {
        return factor == Double.POSITIVE_INFINITY;
    }
}
