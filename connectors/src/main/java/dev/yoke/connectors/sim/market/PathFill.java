package dev.yoke.connectors.sim.market;

import java.util.SplittableRandom;

/// Fills a candle with a plausible path: it starts at the open, ends at the close, touches high and low, and never
/// leaves
/// them. Units: any whole number (points or 1e-8).
final class PathFill {

    private PathFill() {}

    /// @param steps at least 4; with 4 the path is open, the two extremes, close
    static long[] fill(long open, long high, long low, long close, int steps, SplittableRandom random) {
        if (steps < 4) {
            throw new IllegalArgumentException("a candle needs 4 prices, not " + steps);
        }
        int early = 1 + random.nextInt(Math.max(1, (steps - 2) / 2));
        int late = early + 1 + random.nextInt(Math.max(1, steps - 2 - early));
        boolean lowFirst = steps == 4 ? close >= open : (random.nextInt(10) < 7) == (close >= open);
        long[] path = new long[steps];
        path[0] = open;
        path[early] = lowFirst ? low : high;
        path[late] = lowFirst ? high : low;
        path[steps - 1] = close;
        bridge(path, 0, early, high, low, random);
        bridge(path, early, late, high, low, random);
        bridge(path, late, steps - 1, high, low, random);
        return path;
    }

    private static void bridge(long[] path, int from, int to, long high, long low, SplittableRandom random) {
        double noise = (high - low) * 0.35 / Math.sqrt(Math.max(1, path.length));
        double at = path[from];
        for (int i = from + 1; i < to; i++) {
            at += (path[to] - at) / (to - i + 1) + noise * random.nextGaussian();
            at = Math.clamp(at, (double) low, (double) high);
            path[i] = Math.clamp(Math.round(at), low, high);
        }
    }
}
