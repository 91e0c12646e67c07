package dev.yoke.connectors.sim.market;

import java.util.SplittableRandom;

/// Random numbers as a pure function of where they are used: the same seed, subject and index give the same stream in
/// every run, on every machine.
final class Noise {

    /// What a symbol draws random numbers for, each independent of the others. The numbers are part of the market that
    /// a seed stands for: another number is another market.
    enum Stream {
        /// What the hour changes.
        SHOCK(0),
        /// What happens within the hour.
        MINUTES(1),
        REGIME_OF_WEEKS(2),
        TREND_OF_DAYS(3),
        /// Where within its minute a quote comes, and its spread.
        QUOTES(4),
        /// The way between a replayed candle's prices.
        REPLAY(5),
        REGIME_OF_DAYS(6),
        REGIME_OF_HOURS(7),
        SURPRISE(8),
        NEWS(9),
        TREND_OF_HOURS(10),
        WEEKEND_GAP(11);

        private final int number;

        Stream(int number) {
            this.number = number;
        }

        /// This stream of a symbol's [#subject].
        long of(long subject) {
            return subject ^ number;
        }
    }

    private Noise() {}

    static SplittableRandom at(long seed, long subject, long index) {
        return new SplittableRandom(mix(mix(seed ^ 0x9E3779B97F4A7C15L) + mix(subject) * 31 + index));
    }

    /// A number from −1 to 1 that moves smoothly from one whole position to the next.
    static double smooth(long seed, long subject, double position) {
        long knot = (long) Math.floor(position);
        double share = position - knot;
        double eased = share * share * (3 - 2 * share);
        return (1 - eased) * knot(seed, subject, knot) + eased * knot(seed, subject, knot + 1);
    }

    private static double knot(long seed, long subject, long index) {
        long bits = mix(mix(mix(seed ^ 0x9E3779B97F4A7C15L) + mix(subject) * 31 + index) + 1);
        return (bits >>> 11) * 0x1p-52 - 1;
    }

    static long subject(String name) {
        long hash = 1125899906842597L;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + name.charAt(i);
        }
        return hash;
    }

    /// The finaliser of SplitMix64.
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
