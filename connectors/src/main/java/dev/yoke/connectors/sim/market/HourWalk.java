package dev.yoke.connectors.sim.market;

import dev.yoke.connectors.sim.market.Noise.Stream;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Where a synthetic price stands at the end of every hour: a walk with sessions, volatility that swells and ebbs over
/// hours and days, surprises, trends and, after a closed weekend, gaps. A pure function of seed and time.
///
/// Thread: one. Units: logarithm of the price by the model's anchor; hours since 1970.
final class HourWalk {

    private static final long DOLLAR = Noise.subject("dollar");
    /// Of the distance from the anchor, what is taken back in an hour: the walk stays near it over the years.
    private static final double PULL = 0.0004;
    /// One hour in so many brings news.
    private static final double NEWS = 0.03;

    private final SymbolModel model;
    private final long seed;
    private final long subject;
    private final boolean weekends;
    private final long originHour;
    private double[] closes = new double[4 * 1024];
    private int count;

    /// @param weekends whether trading stops from Friday 22:00 to Sunday 22:00 UTC
    /// @param originHour the first hour
    HourWalk(SymbolModel model, long seed, boolean weekends, long originHour) {
        this.model = model;
        this.seed = seed;
        this.subject = Noise.subject(model.name());
        this.weekends = weekends;
        this.originHour = originHour;
    }

    boolean isOpen(long timeMs) {
        return !weekends || !Sessions.isWeekend(timeMs);
    }

    double open(long hour) {
        return before(hour) + gap(hour);
    }

    double close(long hour) {
        long index = hour - originHour;
        if (index < 0) {
            throw new IllegalArgumentException(model.name() + ": no price before hour " + originHour);
        }
        while (count <= index) {
            walkOneHour();
        }
        return closes[Math.toIntExact(index)];
    }

    private double before(long hour) {
        return hour == originHour ? 0 : close(hour - 1);
    }

    private void walkOneHour() {
        if (count == closes.length) {
            closes = Arrays.copyOf(closes, closes.length * 2);
        }
        long hour = originHour + count;
        double from = count == 0 ? 0 : closes[count - 1];
        closes[count++] = isOpen(hour * Sessions.HOUR_MS) ? tradeOneHour(hour, from + gap(hour)) : from;
    }

    private double tradeOneHour(long hour, double open) {
        double common = Noise.at(seed, DOLLAR, hour).nextGaussian();
        double own = Noise.at(seed, Stream.SHOCK.of(subject), hour).nextGaussian();
        double loading = model.dollarLoading();
        double shock = loading * common + Math.sqrt(1 - loading * loading) * own;
        return open + volatility(hour) * (shock + trend(hour)) - PULL * open;
    }

    /// Standard deviation of what the hour changes.
    double volatility(long hour) {
        return model.hourlyVolatility() * model.rhythm().ofHour(hour) * regime(hour) * surprise(hour);
    }

    /// How wild the market is, about 0.45 to 2.2: swells over weeks, days and hours, never from one hour to the next.
    double regime(long hour) {
        return Math.exp(0.35 * Noise.smooth(seed, Stream.REGIME_OF_WEEKS.of(subject), hour / 240.0)
                + 0.24 * Noise.smooth(seed, Stream.REGIME_OF_DAYS.of(subject), hour / 50.0)
                + 0.18 * Noise.smooth(seed, Stream.REGIME_OF_HOURS.of(subject), hour / 9.0));
    }

    private double surprise(long hour) {
        return hasNews(hour)
                ? 1.9
                : Math.exp(
                        0.16 * Noise.at(seed, Stream.SURPRISE.of(subject), hour).nextGaussian());
    }

    /// Whether something happens in this hour that moves the price at once.
    boolean hasNews(long hour) {
        return Noise.at(seed, Stream.NEWS.of(subject), hour).nextDouble() < NEWS;
    }

    private double trend(long hour) {
        return 0.14 * Noise.smooth(seed, Stream.TREND_OF_DAYS.of(subject), hour / 110.0)
                + 0.34 * Noise.smooth(seed, Stream.TREND_OF_HOURS.of(subject), hour / 7.0);
    }

    private double gap(long hour) {
        if (hour == originHour || isOpen((hour - 1) * Sessions.HOUR_MS) || !isOpen(hour * Sessions.HOUR_MS)) {
            return 0;
        }
        SplittableRandom random = Noise.at(seed, Stream.WEEKEND_GAP.of(subject), hour);
        return 1.5 * model.hourlyVolatility() * random.nextGaussian();
    }
}
