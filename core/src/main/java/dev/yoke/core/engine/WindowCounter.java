package dev.yoke.core.engine;

/// Counts what happened within a sliding window, in a fixed number of parts: something counts for the whole window and
/// at most one part longer.
///
/// Units: milliseconds of the clock that never steps.
final class WindowCounter {

    private static final int PARTS = 60;

    private final long partMs;
    private final int[] counts = new int[PARTS + 1];
    private final long[] partOf = new long[PARTS + 1];

    WindowCounter(long windowMs) {
        this.partMs = windowMs / PARTS;
        java.util.Arrays.fill(partOf, Long.MIN_VALUE);
    }

    void count(long monotonicMs) {
        long part = monotonicMs / partMs;
        int at = (int) (part % counts.length);
        if (partOf[at] != part) {
            partOf[at] = part;
            counts[at] = 0;
        }
        counts[at]++;
    }

    int within(long monotonicMs) {
        long part = monotonicMs / partMs;
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (partOf[i] > part - counts.length && partOf[i] <= part) {
                sum += counts[i];
            }
        }
        return sum;
    }
}
