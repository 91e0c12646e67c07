package dev.yoke.connectors.sim.market;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Timeframe;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The candle history of one symbol: the synthetic past up to the start, joined without a step to what was quoted
/// since.
/// Where the live quotes are not the synthetic ones (a replayed file), the past is scaled to meet their first price.
///
/// Thread: the market's. Units: prices 1e-8; times UTC, in answers server epoch milliseconds.
final class PriceHistory {

    private static final int MINUTES_KEPT = 7 * 24 * 60;
    private static final int HOURS_KEPT = 24 * 400;

    private final SyntheticPath path;
    private final long startMs;
    private final long startHour;
    private final CandleRecorder minutes = new CandleRecorder(Timeframe.M1.durationMs(), MINUTES_KEPT);
    private final CandleRecorder hours = new CandleRecorder(Timeframe.H1.durationMs(), HOURS_KEPT);
    private final long point;
    private long scaleTo = FixedPoint.ONE;
    private long scaleFrom = FixedPoint.ONE;

    PriceHistory(SyntheticPath path, long startMs) {
        this.path = path;
        this.startMs = startMs;
        this.startHour = Math.floorDiv(startMs, Sessions.HOUR_MS);
        this.point = path.model().point();
    }

    /// Joins the past to the first live price. Called once, before the first quote.
    void joinTo(long firstBid) {
        scaleTo = firstBid;
        scaleFrom = lastPastClose();
        primeStartHour();
    }

    /// The past as it is: the live quotes continue it by themselves.
    void joinAsIs() {
        primeStartHour();
    }

    /// The price at which the past ends.
    long lastPastClose() {
        int minute = (int) ((startMs - startHour * Sessions.HOUR_MS) / 60_000);
        Candle last = minute == 0 ? path.hour(startHour - 1) : path.minutes(startHour)[minute - 1];
        return last.close();
    }

    private void primeStartHour() {
        Candle[] past = path.minutes(startHour);
        for (int i = 0; past[i].openServerMs() + 60_000 <= startMs; i++) {
            if (path.isOpen(past[i].openServerMs())) {
                record(scaled(past[i]));
            }
        }
    }

    private void record(Candle candle) {
        minutes.candle(candle);
        hours.candle(candle);
    }

    void quote(long bid, long timeMs) {
        minutes.quote(bid, timeMs);
        hours.quote(bid, timeMs);
    }

    /// The last `count` candles that open before `toServerMs`, oldest first, the forming one included.
    ///
    /// @param serverOffsetMs whole hours between the server's clock and UTC
    List<Candle> candles(Timeframe timeframe, int count, long toServerMs, long serverOffsetMs) {
        CandleMerge merge = new CandleMerge(timeframe, serverOffsetMs, toServerMs, count);
        long toHour = Math.floorDiv(toServerMs - serverOffsetMs, Sessions.HOUR_MS) + 1;
        long reachHours = (long) count * timeframe.durationMs() / Sessions.HOUR_MS * (path.isOpen(0) ? 3 : 2) / 2 + 96;
        long fromHour = Math.max(path.originMs() / Sessions.HOUR_MS, Math.min(toHour, startHour) - reachHours);
        boolean byHour = timeframe.durationMs() >= Sessions.HOUR_MS;
        for (long hour = fromHour; hour < Math.min(startHour, toHour); hour++) {
            past(hour, byHour, merge);
        }
        CandleRecorder live = byHour ? hours : minutes;
        live.closed().forEach(merge);
        if (live.hasForming()) {
            merge.accept(live.forming());
        }
        return merge.finished();
    }

    private void past(long hour, boolean byHour, Consumer<Candle> into) {
        if (!path.isOpen(hour * Sessions.HOUR_MS)) {
            return;
        }
        if (byHour) {
            into.accept(scaled(path.hour(hour)));
            return;
        }
        for (Candle minute : path.minutes(hour)) {
            into.accept(scaled(minute));
        }
    }

    private Candle scaled(Candle candle) {
        if (scaleTo == scaleFrom) {
            return candle;
        }
        return new Candle(
                candle.openServerMs(),
                scaled(candle.open()),
                scaled(candle.high()),
                scaled(candle.low()),
                scaled(candle.close()),
                candle.tickVolume());
    }

    private long scaled(long price) {
        long moved = FixedPoint.multiplyDivide(price, scaleTo, scaleFrom);
        return Math.max(point, FixedPoint.roundTo(moved, point));
    }

    /// Merges short candles into longer ones and keeps the last `count`.
    private static final class CandleMerge implements Consumer<Candle> {

        private final Timeframe timeframe;
        private final long offsetMs;
        private final long toServerMs;
        private final int count;
        private final ArrayDeque<Candle> done = new ArrayDeque<>();

        private CandleMerge(Timeframe timeframe, long offsetMs, long toServerMs, int count) {
            this.timeframe = timeframe;
            this.offsetMs = offsetMs;
            this.toServerMs = toServerMs;
            this.count = count;
        }

        @Override
        public void accept(Candle part) {
            long openMs = timeframe.openTime(part.openServerMs() + offsetMs);
            if (openMs >= toServerMs) {
                return;
            }
            Candle last = done.peekLast();
            if (last == null || last.openServerMs() != openMs) {
                push(openMs, part);
                return;
            }
            done.removeLast();
            done.addLast(new Candle(
                    openMs,
                    last.open(),
                    Math.max(last.high(), part.high()),
                    Math.min(last.low(), part.low()),
                    part.close(),
                    last.tickVolume() + part.tickVolume()));
        }

        private void push(long openMs, Candle part) {
            done.addLast(new Candle(openMs, part.open(), part.high(), part.low(), part.close(), part.tickVolume()));
            // One more than asked for: the oldest may be missing its first parts.
            if (done.size() > count + 1) {
                done.removeFirst();
            }
        }

        private List<Candle> finished() {
            List<Candle> candles = new ArrayList<>(done);
            return candles.size() > count ? candles.subList(candles.size() - count, candles.size()) : candles;
        }
    }
}
