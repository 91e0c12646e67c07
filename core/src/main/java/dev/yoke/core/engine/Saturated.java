package dev.yoke.core.engine;

/// Sums of figures that a broker reports: absurd ones stop at the end of the range instead of wrapping round or
/// throwing on the engine's thread.
final class Saturated {

    /// Far beyond any account, and with room for further arithmetic.
    static final long MOST = Long.MAX_VALUE / 16;

    private Saturated() {}

    static long add(long a, long b) {
        long sum = clamp(a) + clamp(b);
        return clamp(sum);
    }

    private static long clamp(long value) {
        return Math.clamp(value, -MOST, MOST);
    }
}
