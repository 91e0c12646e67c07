package dev.yoke.connectors.sim.market;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.TradingSessions;
import java.util.SplittableRandom;

/// Live quotes along a [SyntheticPath], on market time: `startMs + (now − startMs) × speed`. A process that was
/// suspended continues at the present instead of pouring out what it missed.
final class SyntheticQuotes implements QuoteSource {

    private static final long CATCH_UP_MS = 5_000;

    private final SyntheticPath path;
    private final long seed;
    private final long startMs;
    private final double speed;
    private final long stream;
    private Candle[] minutes = {};
    private long[] prices = {};
    private long[] marketTimes = {};
    private int next;
    private long minute;
    private SplittableRandom spreads;
    private long nextDueMs;

    SyntheticQuotes(SyntheticPath path, long seed, long startMs, double speed) {
        this.path = path;
        this.seed = seed;
        this.startMs = startMs;
        this.speed = speed;
        this.stream = Noise.Stream.QUOTES.of(Noise.subject(path.model().name()));
        this.spreads = Noise.at(seed, stream, 0);
        jumpTo(startMs);
    }

    @Override
    public void advance(long nowMs, QuoteSink sink) {
        if (nowMs - nextDueMs > CATCH_UP_MS) {
            jumpTo(toMarket(nowMs));
        }
        while (nextDueMs <= nowMs) {
            if (next == prices.length) {
                openMinute(minute + 1);
            } else {
                emit(sink);
            }
            schedule();
        }
    }

    private void emit(QuoteSink sink) {
        long marketMs = marketTimes[next];
        long bid = prices[next++];
        if (path.isOpen(marketMs)) {
            long ask = bid + path.spreadPoints(marketMs, spreads) * path.model().point();
            sink.onQuote(path.model().name(), bid, ask, nextDueMs);
        }
    }

    private void jumpTo(long marketMs) {
        openMinute(Math.floorDiv(marketMs, 60_000L));
        while (next < prices.length && marketTimes[next] < marketMs) {
            next++;
        }
        schedule();
    }

    private void openMinute(long newMinute) {
        long hour = Math.floorDiv(newMinute, 60L);
        if (minutes.length == 0 || minutes[0].openServerMs() != hour * Sessions.HOUR_MS) {
            minutes = path.minutes(hour);
        }
        minute = newMinute;
        next = 0;
        Candle candle = minutes[(int) Math.floorMod(newMinute, 60L)];
        SplittableRandom random = Noise.at(seed, stream, newMinute);
        long point = path.model().point();
        int count = (int) candle.tickVolume();
        prices = PathFill.fill(
                candle.open() / point,
                candle.high() / point,
                candle.low() / point,
                candle.close() / point,
                count,
                random);
        marketTimes = new long[count];
        for (int i = 0; i < count; i++) {
            prices[i] *= point;
            marketTimes[i] = candle.openServerMs() + (long) ((i + random.nextDouble()) * 60_000 / count);
        }
        spreads = random;
    }

    private void schedule() {
        long marketMs = next < prices.length ? marketTimes[next] : (minute + 1) * 60_000L;
        nextDueMs = startMs + (long) ((marketMs - startMs) / speed);
    }

    private long toMarket(long nowMs) {
        return startMs + (long) ((nowMs - startMs) * speed);
    }

    @Override
    public long nextDueMs() {
        return nextDueMs;
    }

    /// A market that runs at another speed closes at no hour of the server's clock.
    @Override
    public TradingSessions hours(long serverOffsetMs) {
        return path.closesAtWeekends() && speed == 1 ? Sessions.week(serverOffsetMs) : TradingSessions.ALWAYS;
    }

    @Override
    public boolean isOpen(long nowMs) {
        return path.isOpen(toMarket(nowMs));
    }
}
