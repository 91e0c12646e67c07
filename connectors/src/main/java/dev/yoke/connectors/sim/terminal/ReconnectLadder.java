package dev.yoke.connectors.sim.terminal;

import java.util.SplittableRandom;

/// How long to wait before the next attempt to connect: a first quick one, then 1, 2, 4, 8, 16, 30 s, each up to a
/// fifth
/// longer so that many terminals do not come at once. Units: milliseconds.
final class ReconnectLadder {

    private static final long[] STEPS_MS = {1_000, 2_000, 4_000, 8_000, 16_000, 30_000};

    private final long firstMs;
    private final SplittableRandom jitter;
    private int failures;

    ReconnectLadder(long firstMs, SplittableRandom jitter) {
        this.firstMs = firstMs;
        this.jitter = jitter;
    }

    long nextWaitMs() {
        long step = failures == 0 ? firstMs : STEPS_MS[Math.min(failures, STEPS_MS.length) - 1];
        failures++;
        return step + jitter.nextLong(step / 5 + 1);
    }

    /// Another terminal took the account over: comes back as rarely as possible, so that the two do not chase each
    /// other away.
    void giveWay() {
        failures = STEPS_MS.length;
    }

    /// After a session was welcomed.
    void reset() {
        failures = 0;
    }
}
