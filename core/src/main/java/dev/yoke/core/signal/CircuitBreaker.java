package dev.yoke.core.signal;

/// Keeps entries away from a source or a terminal that fails again and again, and lets single probes find out whether
/// it works again.
///
/// Closed until so many failures come in a row; then open for a while; then half-open: one probe at a time, and so many
/// successes in a row close it, while one failure opens it again. A probe that tells nothing for as long as the breaker
/// stays open is given up.
///
/// Thread: its owner's only. It is told the time: monotonic milliseconds.
public final class CircuitBreaker {

    /// When it opens, for how long, and when it closes.
    ///
    /// @param failures in a row that open it
    /// @param openMs how long it stays open before the first probe
    /// @param successes in a row that close it
    public record Settings(long failures, long openMs, long successes) {
        public Settings {
            if (failures < 1 || openMs < 1 || successes < 1) {
                throw new IllegalArgumentException("a breaker's settings are 1 and more: " + failures + " failures, "
                        + openMs + " ms, " + successes + " successes");
            }
        }
    }

    public enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    private static final long NO_PROBE = Long.MIN_VALUE;

    private State state = State.CLOSED;
    private long failures;
    private long successes;
    private long openedMs;
    private long probeMs = NO_PROBE;

    /// How long entries are kept away yet, 0 where one may go now.
    public long blockedMs(long nowMs, Settings settings) {
        long probed = probeMs == NO_PROBE ? 0 : probeMs + settings.openMs() - nowMs;
        return switch (state(nowMs, settings)) {
            case CLOSED -> 0;
            case OPEN -> openedMs + settings.openMs() - nowMs;
            case HALF_OPEN -> Math.max(0, probed);
        };
    }

    /// An entry goes: the probe, where the breaker is half-open.
    public void attempt(long nowMs, Settings settings) {
        if (state(nowMs, settings) == State.HALF_OPEN) {
            probeMs = nowMs;
        }
    }

    /// @return true where this closed it
    public boolean succeeded(long nowMs, Settings settings) {
        failures = 0;
        probeMs = NO_PROBE;
        if (state(nowMs, settings) != State.HALF_OPEN || ++successes < settings.successes()) {
            return false;
        }
        state = State.CLOSED;
        return true;
    }

    /// @return true where this opened it
    public boolean failed(long nowMs, Settings settings) {
        failures++;
        boolean probing = state(nowMs, settings) == State.HALF_OPEN;
        boolean opens = probing || (state == State.CLOSED && failures >= settings.failures());
        if (opens) {
            state = State.OPEN;
            openedMs = nowMs;
            successes = 0;
            probeMs = NO_PROBE;
        }
        return opens;
    }

    /// The entry ended and told nothing: it was never sent, or refused for a reason that is nobody's failure.
    public void toldNothing() {
        probeMs = NO_PROBE;
    }

    public State state(long nowMs, Settings settings) {
        if (state == State.OPEN && nowMs - openedMs >= settings.openMs()) {
            state = State.HALF_OPEN;
            successes = 0;
        }
        return state;
    }

    /// In a row, up to now.
    public long failures() {
        return failures;
    }
}
