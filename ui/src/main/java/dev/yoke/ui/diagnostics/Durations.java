package dev.yoke.ui.diagnostics;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.ui.theme.Figures;

/// How lengths of time and of memory are written here: three figures at most, and the unit.
final class Durations {

    private static final double LONGEST_LOG = Math.log(10_000_000.0);

    private Durations() {}

    /// `480 µs`, `12.4 ms`, `1.52 s`.
    static String us(long us) {
        if (us < 1_000) {
            return us + " µs";
        }
        if (us < 1_000_000) {
            long decimals = us < 10_000 ? 2 : us < 100_000 ? 1 : 0;
            return Figures.decimal(us * (FixedPoint.ONE / 1_000), (int) decimals) + " ms";
        }
        return Figures.decimal(us * (FixedPoint.ONE / 1_000_000), us < 10_000_000 ? 2 : 1) + " s";
    }

    /// Where it lies between a microsecond and ten seconds, on a logarithmic scale, 0 to 1.
    static double share(long us) {
        return us <= 1 ? 0 : Math.min(1, Math.log(us) / LONGEST_LOG);
    }

    static String megabytes(long bytes) {
        return Figures.decimal(Math.max(0, bytes) / 1_048_576 * FixedPoint.ONE, 0) + " MB";
    }
}
