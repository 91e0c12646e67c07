package dev.yoke.core.engine;

/// Counts tries that failed, with ever longer pauses; after [#MOST] there is one a minute until something changed: what
/// protects a position is never given up.
/// Units: milliseconds of the clock that never steps.
final class Attempts {

    static final int MOST = 5;

    static final long SLOW_PAUSE_MS = 60_000;

    private static final long FIRST_PAUSE_MS = 500;

    private int failed;
    private long notBeforeMs = Long.MIN_VALUE;

    /// Whether it may be tried now.
    boolean isOpen(long nowMs) {
        return nowMs >= notBeforeMs;
    }

    /// @return whether that was the last of the quick ones, which the trader has to know
    boolean failed(long nowMs) {
        failed = Math.min(failed + 1, MOST + 1);
        notBeforeMs = nowMs + (failed < MOST ? FIRST_PAUSE_MS << (failed - 1) : SLOW_PAUSE_MS);
        return failed == MOST;
    }

    /// Not a failure, but not now either.
    void pause(long untilMs) {
        notBeforeMs = untilMs;
    }

    boolean areUsedUp() {
        return failed >= MOST;
    }

    void startAfresh() {
        failed = 0;
        notBeforeMs = Long.MIN_VALUE;
    }
}
