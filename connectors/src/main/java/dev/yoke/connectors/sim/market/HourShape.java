package dev.yoke.connectors.sim.market;

import java.util.SplittableRandom;

/// The sixty minutes of an hour of a [HourWalk]: a Brownian bridge from its open to its close, on a clock that runs
/// faster when more happens. Busy minutes follow busy minutes, and the hour's news shakes the minutes after it.
///
/// The highest and lowest price within a minute are drawn from the exact law of a bridge's extremes: P(max > m) =
/// exp(−2 (m − a)(m − b) / σ²) between a and b; Karatzas and Shreve, Brownian Motion and Stochastic Calculus, 4.3.40.
///
/// Units: logarithm of the price by the anchor.
final class HourShape {

    static final int MINUTES = 60;
    /// How long a burst lasts: what is left of it a minute later, and how strong new ones are.
    private static final double PERSISTENCE = 0.86;
    private static final double FRESH = 0.18;
    private static final double NEWS_STRENGTH = 24;
    private static final double NEWS_MINUTES = 4;
    private static final int QUARTER = 15;

    private final double[] shares = new double[MINUTES];
    final double[] open = new double[MINUTES];
    final double[] high = new double[MINUTES];
    final double[] low = new double[MINUTES];
    final double[] close = new double[MINUTES];

    /// @param random of this hour alone
    HourShape(HourWalk walk, Rhythm rhythm, long hour, SplittableRandom random) {
        share(walk, rhythm, hour, random);
        bridge(walk.open(hour), walk.close(hour), walk.volatility(hour), random);
    }

    /// How much of the hour's variance falls on each minute.
    private void share(HourWalk walk, Rhythm rhythm, long hour, SplittableRandom random) {
        int news = walk.hasNews(hour) ? QUARTER * random.nextInt(MINUTES / QUARTER) : MINUTES;
        double burst = FRESH / Math.sqrt(1 - PERSISTENCE * PERSISTENCE) * random.nextGaussian();
        double sum = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            double activity = rhythm.at(hour * Sessions.HOUR_MS + minute * 60_000L + 30_000L);
            double shaken = minute < news ? 1 : 1 + NEWS_STRENGTH * Math.exp((news - minute) / NEWS_MINUTES);
            shares[minute] = activity * activity * Math.exp(2 * burst) * shaken;
            sum += shares[minute];
            burst = PERSISTENCE * burst + FRESH * random.nextGaussian();
        }
        for (int minute = 0; minute < MINUTES; minute++) {
            shares[minute] /= sum;
        }
    }

    private void bridge(double from, double to, double volatility, SplittableRandom random) {
        double at = from;
        double left = 1;
        for (int minute = 0; minute < MINUTES; minute++) {
            double share = Math.min(shares[minute], left);
            boolean last = minute == MINUTES - 1;
            double variance = volatility * volatility * share;
            double next = last
                    ? to
                    : at
                            + (to - at) * share / left
                            + Math.sqrt(variance * (left - share) / left) * random.nextGaussian();
            double up = reach(next - at, variance, random);
            double down = reach(at - next, variance, random);
            open[minute] = at;
            close[minute] = next;
            high[minute] = at + up;
            low[minute] = at - down;
            at = next;
            left -= share;
        }
    }

    /// How far a bridge that ends `change` higher goes above its start.
    static double reach(double change, double variance, SplittableRandom random) {
        double chance = 1 - random.nextDouble();
        return (change + Math.sqrt(change * change - 2 * variance * Math.log(chance))) / 2;
    }
}
