package dev.yoke.ui.shell;

/// Hold for one second, or press twice: what it takes to flatten. Pure; times are monotonic nanoseconds.
///
/// A double-click is no second press: the second one counts from 300 ms to 3 s after the first was released.
final class HoldGesture {

    static final long HOLD_NS = 1_000_000_000L;
    static final long SECOND_PRESS_FROM_NS = 300_000_000L;
    static final long SECOND_PRESS_UNTIL_NS = 3_000_000_000L;

    private final boolean twoPressesCount;
    private boolean held;
    private boolean fired;
    private boolean armed;
    private boolean givenUp;
    private long pressedNs;
    private long releasedNs;

    HoldGesture(boolean twoPressesCount) {
        this.twoPressesCount = twoPressesCount;
    }

    /// @return true when this press fires
    boolean press(long nowNs) {
        if (held || givenUp) {
            return false;
        }
        held = true;
        fired = false;
        pressedNs = nowNs;
        if (isArmed(nowNs) && nowNs - releasedNs >= SECOND_PRESS_FROM_NS) {
            return fire();
        }
        return false;
    }

    void release(long nowNs) {
        givenUp = false;
        if (held) {
            held = false;
            armed = twoPressesCount && !fired;
            releasedNs = nowNs;
        }
    }

    /// Gives up the press. A key that is still down and repeats begins no new one before it is released.
    void cancel() {
        givenUp = held;
        held = false;
        armed = false;
    }

    /// As [#cancel], where the release will never be seen: the window lost the keys.
    void forget() {
        cancel();
        givenUp = false;
    }

    /// @return true when the hold fires now
    boolean onFrame(long nowNs) {
        return held && !fired && nowNs - pressedNs >= HOLD_NS && fire();
    }

    private boolean fire() {
        fired = true;
        armed = false;
        return true;
    }

    boolean isHeld() {
        return held;
    }

    /// Whether a second press would fire, or will in a moment.
    boolean isArmed(long nowNs) {
        return armed && nowNs - releasedNs < SECOND_PRESS_UNTIL_NS;
    }

    /// Share of the hold that has passed, 0 to 1.
    double progress(long nowNs) {
        if (!held) {
            return 0;
        }
        return fired ? 1 : Math.min(1, (double) (nowNs - pressedNs) / HOLD_NS);
    }
}
