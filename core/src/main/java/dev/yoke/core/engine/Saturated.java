package dev.yoke.core.engine;

import dev.yoke.core.risk.RiskMath;

/// Sums of figures that a broker reports: absurd ones stop at the end of the range instead of wrapping round or
/// throwing on the engine's thread.
final class Saturated {

    static final long MOST = RiskMath.UNBOUNDED;

    private Saturated() {}

    static long add(long a, long b) {
        return RiskMath.addBounded(a, b);
    }
}
