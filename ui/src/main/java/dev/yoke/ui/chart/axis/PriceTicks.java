package dev.yoke.ui.chart.axis;

/// The step between two labels on the price axis: 1, 2, 2.5 or 5 times a power of ten, never below the last digit.
public final class PriceTicks {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    private PriceTicks() {}

    public static double step(double range, double lengthPx, double gapPx, int digits) {
        if (!(range > 0) || !(lengthPx > 0)) {
            return 1;
        }
        double smallest = Math.pow(10, -digits);
        double wanted = Math.max(range * gapPx / lengthPx, smallest);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : STEPS) {
            double candidate = step * power;
            boolean writable = step != 2.5 || power >= smallest * 9.9;
            if (candidate >= wanted * 0.999999 && writable) {
                return candidate;
            }
        }
        return 10 * power;
    }
}
