package dev.yoke.core.engine;

import dev.yoke.core.signal.Signal;
import java.util.Optional;

/// Refuses entries that are too old, or dated too far ahead.
final class AgeGate {

    /// A sender's clock may be ahead by this much.
    private static final long MAX_FUTURE_MS = 60_000;

    private AgeGate() {}

    /// By the sender's clock. Absurd times stop at the end of the range instead of wrapping round.
    static long ageMs(Signal signal, long nowMs) {
        try {
            return Math.subtractExact(nowMs, signal.timeMs());
        } catch (ArithmeticException absurd) {
            return signal.timeMs() > nowMs ? -Long.MAX_VALUE / 2 : Long.MAX_VALUE / 2;
        }
    }

    /// Why a signal of that age may not be traded.
    static Optional<String> problem(long ageMs, long limitMs) {
        if (ageMs > limitMs) {
            return Optional.of("the signal is " + ageMs / 1_000 + " s old, limit " + limitMs / 1_000 + " s");
        }
        return ageMs < -MAX_FUTURE_MS
                ? Optional.of("the signal is dated " + -ageMs / 1_000 + " s ahead; check the sender's clock")
                : Optional.empty();
    }
}
