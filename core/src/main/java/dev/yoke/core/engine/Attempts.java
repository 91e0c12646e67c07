package dev.yoke.core.engine;

/// Counts tries that failed, with ever longer pauses; after [#MOST] there is no further one until something changed.
/// Units: milliseconds of the clock that never steps.
final class Attempts {

    static final int MOST = 5;

    private static final long FIRST_PAUSE_MS = 500;

    private int failed;
    private long notBeforeMs = Long.MIN_VALUE;

    /// Whether it may be tried now.
    boolean isOpen(long nowMs) {
        return failed < MOST && nowMs >= notBeforeMs;
    }

    /// @return whether that was the last
    boolean failed(long nowMs) {
        notBeforeMs = nowMs + (FIRST_PAUSE_MS << failed);
        return ++failed == MOST;
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
