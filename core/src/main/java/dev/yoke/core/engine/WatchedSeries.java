package dev.yoke.core.engine;

import dev.yoke.core.market.Timeframe;
import dev.yoke.core.strategy.Reading;
import dev.yoke.core.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One symbol of the watch list in one timeframe: whose candles are looked at, and what the strategies said of the
/// latest.
final class WatchedSeries {

    private final String symbol;
    private final Timeframe timeframe;
    private final List<Strategy> strategies;
    private final List<Reading> readings = new ArrayList<>();
    private Optional<InstrumentBook> feed = Optional.empty();
    private long seenRevision = Long.MIN_VALUE;
    private long seenFormingMs = Long.MIN_VALUE;
    private long closedMs;

    WatchedSeries(String symbol, Timeframe timeframe, List<Strategy> strategies) {
        this.symbol = symbol;
        this.timeframe = timeframe;
        this.strategies = List.copyOf(strategies);
        strategies.forEach(strategy -> readings.add(new Reading.Silent("no candle yet")));
    }

    String symbol() {
        return symbol;
    }

    Timeframe timeframe() {
        return timeframe;
    }

    List<Strategy> strategies() {
        return strategies;
    }

    Optional<InstrumentBook> feed() {
        return feed;
    }

    /// @return false where it is that already
    boolean feed(InstrumentBook chosen) {
        if (feed.isPresent() && feed.get() == chosen) {
            return false;
        }
        feed = Optional.of(chosen);
        seenRevision = Long.MIN_VALUE;
        return true;
    }

    /// Whether a candle has closed, or history has come, since the last time this said so. Allocates nothing.
    boolean takeNews() {
        if (feed.isEmpty()) {
            return false;
        }
        long revision = feed.get().revision(timeframe);
        long formingMs = feed.get().formingServerMs(timeframe);
        if (formingMs == Long.MIN_VALUE || (revision == seenRevision && formingMs == seenFormingMs)) {
            return false;
        }
        seenRevision = revision;
        seenFormingMs = formingMs;
        return true;
    }

    void reading(int strategy, Reading reading) {
        readings.set(strategy, reading);
    }

    Reading reading(int strategy) {
        return readings.get(strategy);
    }

    /// When the candle that was read closed, UTC epoch milliseconds; 0 before the first.
    long closedMs() {
        return closedMs;
    }

    void closedMs(long utcMs) {
        closedMs = utcMs;
    }
}
