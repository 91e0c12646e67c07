package dev.yoke.connectors.sim.market;

import dev.yoke.core.market.Candle;
import java.util.Arrays;
import java.util.SplittableRandom;

/// The synthetic price of one symbol as a pure function of seed and time: hours are a walk, minutes fill their hour,
/// quotes fill their minute. So history and live quotes are one market, and a restarted process continues it.
///
/// Of when the run begins depend only high, low and volume of the hours that were more than a year ago then, drawn
/// without their minutes; and for a clock before 2026-03-20 all of it, since the walk has to begin before 2018.
///
/// Thread: one. Units: times UTC epoch milliseconds; prices 1e-8 in candles, points inside.
public final class SyntheticPath {

    /// 2018-01-01: far enough back for thousands of daily candles.
    private static final long ORIGIN_HOUR = 1_514_764_800_000L / Sessions.HOUR_MS;
    private static final long LEAST_HISTORY_HOURS = 3_000 * 24L;
    /// Older hours are drawn without their minutes, which only charts of hours and days reach: ten times as fast.
    private static final long HOURS_OF_MINUTES = 365 * 24L;
    private static final int MINUTES = HourShape.MINUTES;
    /// Kept of an hour: high, low and volume.
    private static final int COLUMNS = 3;
    private static final int LEAST_QUOTES = 50;
    /// A minute's range in standard deviations of what it changes.
    private static final double RANGE = 1.6;

    private final SymbolModel model;
    private final long seed;
    private final long subject;
    private final HourWalk walk;
    private final boolean weekends;
    private final long originHour;
    private final long firstHourOfMinutes;
    private final double scale;
    private int[] hours = {};

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
        this.firstHourOfMinutes = Math.floorDiv(nowMs, Sessions.HOUR_MS) - HOURS_OF_MINUTES;
        this.walk = new HourWalk(model, seed, this.weekends, originHour);
    }

    /// The same path moved to pass through `bid` at `timeMs`; the path itself where it does so already, or where that
    /// is out of its reach.
    public SyntheticPath through(long bid, long timeMs, long nowMs) {
        if (timeMs <= originMs() || timeMs > nowMs) {
            return this;
        }
        long hour = Math.floorDiv(timeMs, Sessions.HOUR_MS);
        Candle minute = minutes(hour)[(int) ((timeMs - hour * Sessions.HOUR_MS) / 60_000)];
        boolean passes = minute.low() <= bid && bid <= minute.high();
        return passes ? this : new SyntheticPath(model, seed, weekends, nowMs, scale * bid / minute.close());
    }

    public SymbolModel model() {
        return model;
    }

    boolean closesAtWeekends() {
        return weekends;
    }

    boolean isOpen(long timeMs) {
        return walk.isOpen(timeMs);
    }

    long originMs() {
        return originHour * Sessions.HOUR_MS;
    }

    /// The candle of an hour since the origin; in the last year made of its minutes.
    Candle hour(long hour) {
        int at = COLUMNS * Math.toIntExact(hour - originHour);
        if (at + COLUMNS > hours.length) {
            hours = Arrays.copyOf(hours, Math.max(2 * hours.length, at + COLUMNS * 24 * 365));
        }
        if (hours[at] == 0) {
            keep(hour < firstHourOfMinutes ? new Candle[] {atOnce(hour)} : minutes(hour), at);
        }
        long point = model.point();
        return new Candle(
                hour * Sessions.HOUR_MS,
                toPoints(walk.open(hour)) * point,
                hours[at] * point,
                hours[at + 1] * point,
                toPoints(walk.close(hour)) * point,
                hours[at + 2]);
    }

    private Candle atOnce(long hour) {
        SplittableRandom random = Noise.at(seed, Noise.Stream.MINUTES.of(subject), hour);
        double open = walk.open(hour);
        double change = walk.close(hour) - open;
        double variance = Math.pow(walk.volatility(hour), 2);
        double high = open + HourShape.reach(change, variance, random);
        double low = open - HourShape.reach(-change, variance, random);
        long volume = MINUTES * quotes((high - low) / Math.sqrt(MINUTES), random);
        return candle(hour * Sessions.HOUR_MS, new double[] {open, high, low, open + change}, volume);
    }

    private Candle candle(long timeMs, double[] ohlc, long volume) {
        long point = model.point();
        return new Candle(
                timeMs,
                toPoints(ohlc[0]) * point,
                toPoints(ohlc[1]) * point,
                toPoints(ohlc[2]) * point,
                toPoints(ohlc[3]) * point,
                volume);
    }

    private void keep(Candle[] minutes, int at) {
        long high = 0;
        long low = Long.MAX_VALUE;
        long volume = 0;
        for (Candle minute : minutes) {
            high = Math.max(high, minute.high());
            low = Math.min(low, minute.low());
            volume += minute.tickVolume();
        }
        hours[at] = Math.toIntExact(high / model.point());
        hours[at + 1] = Math.toIntExact(low / model.point());
        hours[at + 2] = Math.toIntExact(volume);
    }

    /// The sixty candles of an hour; each opens where the one before closed.
    Candle[] minutes(long hour) {
        SplittableRandom random = Noise.at(seed, Noise.Stream.MINUTES.of(subject), hour);
        HourShape shape = new HourShape(walk, model.rhythm(), hour, random);
        Candle[] minutes = new Candle[MINUTES];
        for (int minute = 0; minute < MINUTES; minute++) {
            minutes[minute] = minuteOf(shape, minute, hour, random);
        }
        return minutes;
    }

    private Candle minuteOf(HourShape shape, int minute, long hour, SplittableRandom random) {
        return candle(
                hour * Sessions.HOUR_MS + minute * 60_000L,
                new double[] {shape.open[minute], shape.high[minute], shape.low[minute], shape.close[minute]},
                quotes(shape.high[minute] - shape.low[minute], random));
    }

    /// The further the price goes in a minute, the more often it is quoted.
    private long quotes(double range, SplittableRandom random) {
        double usual = RANGE * model.hourlyVolatility() / Math.sqrt(MINUTES);
        double share = Math.min(2.2, 0.25 + 0.65 * range / usual) * (0.9 + 0.2 * random.nextDouble());
        return Math.max(LEAST_QUOTES, Math.round(model.quotesPerMinute() * share));
    }

    private long toPoints(double logDistance) {
        return Math.max(1, Math.round(scale * model.anchor() / model.point() * Math.exp(logDistance)));
    }

    /// The spread at one quote, in points: wider when the market is thin or wild.
    int spreadPoints(long timeMs, SplittableRandom random) {
        long hour = Math.floorDiv(timeMs, Sessions.HOUR_MS);
        double thin = Sessions.hourOfDay(hour) == Sessions.ROLLOVER_HOUR && !model.roundTheClock()
                ? 3.0
                : 1 + Math.max(0, 0.8 - model.rhythm().at(timeMs));
        double wild = Math.max(1, 0.7 * walk.regime(hour));
        return (int) Math.max(1, Math.round(model.spreadPoints() * thin * wild * (0.75 + 0.5 * random.nextDouble())));
    }
}
