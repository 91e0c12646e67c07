package dev.yoke.connectors.sim.market;

import dev.yoke.core.market.Candle;
import java.util.Arrays;
import java.util.SplittableRandom;

/// The synthetic price of one symbol as a pure function of seed and time: hours are a random walk with sessions,
/// volatility regimes, trends and gaps, minutes fill their hour, quotes fill their minute. So history and live quotes
/// are one market, and a restarted process continues it.
///
/// Thread: one. Units: times UTC epoch milliseconds; prices 1e-8 in candles, points inside.
public final class SyntheticPath {

    /// 2018-01-01: far enough back for thousands of daily candles.
    private static final long ORIGIN_HOUR = 1_514_764_800_000L / Sessions.HOUR_MS;
    private static final long LEAST_HISTORY_HOURS = 3_000 * 24L;
    private static final int POINTS_PER_MINUTE = 4;
    /// A price differs by less than this within its minute.
    private static final double SAME = 0.001;

    private static final long DOLLAR = Noise.subject("dollar");

    private final SymbolModel model;
    private final long seed;
    private final long subject;
    private final boolean weekends;
    private final long originHour;
    private final double scale;
    private int[] hours = new int[4 * 1024];
    private int hourCount;
    private double logDistance;

    /// @param weekends whether trading stops from Friday 22:00 to Sunday 22:00 UTC
    /// @param nowMs any time of the run; history reaches at least 3,000 days behind it
    public SyntheticPath(SymbolModel model, long seed, boolean weekends, long nowMs) {
        this(model, seed, weekends, nowMs, 1);
    }

    private SyntheticPath(SymbolModel model, long seed, boolean weekends, long nowMs, double scale) {
        this.scale = scale;
        this.model = model;
        this.seed = seed;
        this.subject = Noise.subject(model.name());
        this.weekends = weekends && !model.roundTheClock();
        this.originHour = Math.min(ORIGIN_HOUR, Math.floorDiv(nowMs, Sessions.HOUR_MS) - LEAST_HISTORY_HOURS);
    }

    /// The same path moved to pass through `bid` at `timeMs`; the path itself where it does so already, or where that
    /// is out of its reach.
    public SyntheticPath through(long bid, long timeMs, long nowMs) {
        if (timeMs <= originMs() || timeMs > nowMs) {
            return this;
        }
        long hour = Math.floorDiv(timeMs, Sessions.HOUR_MS);
        int minute = (int) ((timeMs - hour * Sessions.HOUR_MS) / 60_000);
        double ratio = (double) bid / minutes(hour)[minute].close();
        return Math.abs(ratio - 1) < SAME ? this : new SyntheticPath(model, seed, weekends, nowMs, scale * ratio);
    }

    public SymbolModel model() {
        return model;
    }

    boolean closesAtWeekends() {
        return weekends;
    }

    boolean isOpen(long timeMs) {
        return !weekends || !Sessions.isWeekend(timeMs);
    }

    long originMs() {
        return originHour * Sessions.HOUR_MS;
    }

    /// The candle of an hour since the origin, without its volume where only prices matter.
    Candle hour(long hour) {
        int at = 4 * indexOf(hour);
        long point = model.point();
        return new Candle(
                hour * Sessions.HOUR_MS,
                hours[at] * point,
                hours[at + 1] * point,
                hours[at + 2] * point,
                hours[at + 3] * point,
                Math.round(60 * model.quotesPerMinute() * Sessions.activity(model, hour)));
    }

    /// The sixty candles of an hour.
    Candle[] minutes(long hour) {
        int at = 4 * indexOf(hour);
        SplittableRandom random = Noise.at(seed, subject ^ 1, hour);
        long[] path =
                PathFill.fill(hours[at], hours[at + 1], hours[at + 2], hours[at + 3], 60 * POINTS_PER_MINUTE, random);
        Candle[] minutes = new Candle[60];
        for (int minute = 0; minute < 60; minute++) {
            minutes[minute] = minuteOf(path, minute, hour, random);
        }
        return minutes;
    }

    private Candle minuteOf(long[] path, int minute, long hour, SplittableRandom random) {
        int first = minute * POINTS_PER_MINUTE;
        long high = path[first];
        long low = path[first];
        for (int i = first + 1; i < first + POINTS_PER_MINUTE; i++) {
            high = Math.max(high, path[i]);
            low = Math.min(low, path[i]);
        }
        long point = model.point();
        double quotes = model.quotesPerMinute() * Sessions.activity(model, hour) * (0.7 + 0.6 * random.nextDouble());
        return new Candle(
                hour * Sessions.HOUR_MS + minute * 60_000L,
                path[first] * point,
                high * point,
                low * point,
                path[first + POINTS_PER_MINUTE - 1] * point,
                Math.max(50, Math.round(quotes)));
    }

    private int indexOf(long hour) {
        long index = hour - originHour;
        if (index < 0) {
            throw new IllegalArgumentException(model.name() + ": no price before " + originMs());
        }
        while (hourCount <= index) {
            walkOneHour();
        }
        return Math.toIntExact(index);
    }

    private void walkOneHour() {
        if (4 * hourCount == hours.length) {
            hours = Arrays.copyOf(hours, hours.length * 2);
        }
        long hour = originHour + hourCount;
        double anchor = scale * model.anchor() / model.point();
        int at = 4 * hourCount;
        if (!isOpen(hour * Sessions.HOUR_MS)) {
            int last = toPoints(anchor * Math.exp(logDistance));
            Arrays.fill(hours, at, at + 4, last);
        } else {
            tradeOneHour(hour, at, anchor);
        }
        hourCount++;
    }

    private void tradeOneHour(long hour, int at, double anchor) {
        SplittableRandom random = Noise.at(seed, subject, hour);
        double volatility = volatility(hour);
        double open = logDistance + gap(hour, volatility, random);
        double common = Noise.at(seed, DOLLAR, hour).nextGaussian();
        double loading = model.dollarLoading();
        double shock = loading * common + Math.sqrt(1 - loading * loading) * random.nextGaussian();
        double close = open + volatility * (shock + trend(hour)) - 0.0004 * open;
        double high = Math.max(open, close) + 0.45 * volatility * Math.abs(random.nextGaussian());
        double low = Math.min(open, close) - 0.45 * volatility * Math.abs(random.nextGaussian());
        hours[at] = toPoints(anchor * Math.exp(open));
        hours[at + 1] = toPoints(anchor * Math.exp(high));
        hours[at + 2] = toPoints(anchor * Math.exp(low));
        hours[at + 3] = toPoints(anchor * Math.exp(close));
        logDistance = close;
    }

    private static int toPoints(double points) {
        return Math.toIntExact(Math.max(1, Math.round(points)));
    }

    double volatility(long hour) {
        return model.hourlyVolatility() * Sessions.activity(model, hour) * regime(hour);
    }

    /// Calm, normal, volatile or extreme, for three days at a time.
    double regime(long hour) {
        double draw = Noise.at(seed, subject ^ 2, Math.floorDiv(hour, 72L)).nextDouble();
        if (draw < 0.30) {
            return 0.6;
        }
        if (draw < 0.78) {
            return 1.0;
        }
        return draw < 0.96 ? 1.7 : 2.8;
    }

    private double trend(long hour) {
        return 0.12 * Noise.at(seed, subject ^ 3, Math.floorDiv(hour, 120L)).nextGaussian();
    }

    private double gap(long hour, double volatility, SplittableRandom random) {
        double draw = random.nextDouble();
        if (!isOpen((hour - 1) * Sessions.HOUR_MS)) {
            return 1.5 * model.hourlyVolatility() * random.nextGaussian();
        }
        if (Sessions.hourOfDay(hour) == Sessions.ROLLOVER_HOUR) {
            return 0.8 * volatility * random.nextGaussian();
        }
        return draw < 0.003 ? 2.5 * volatility * random.nextGaussian() : 0;
    }

    /// The spread at one quote, in points: wider when the market is thin or wild.
    int spreadPoints(long timeMs, SplittableRandom random) {
        long hour = Math.floorDiv(timeMs, Sessions.HOUR_MS);
        double thin = Sessions.hourOfDay(hour) == Sessions.ROLLOVER_HOUR && !model.roundTheClock()
                ? 3.0
                : 1 + Math.max(0, 0.8 - Sessions.activity(model, hour));
        double wild = Math.max(1, 0.7 * regime(hour));
        return (int) Math.max(1, Math.round(model.spreadPoints() * thin * wild * (0.75 + 0.5 * random.nextDouble())));
    }
}
