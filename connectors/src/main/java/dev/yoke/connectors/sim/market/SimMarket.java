package dev.yoke.connectors.sim.market;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.Tick;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.market.TradingSessions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The market that all simulated brokers quote: synthetic, with one symbol replayed from a file where wanted, or moved
/// by hand in tests.
///
/// Thread: one (the fleet's). Units: prices 1e-8, times UTC epoch milliseconds.
public final class SimMarket {

    private final Map<String, Feed> feeds = new LinkedHashMap<>();
    private final boolean manual;
    private Optional<Replayed> replayed = Optional.empty();

    private record Replayed(String symbol, String identity, ReplayQuotes quotes) {}

    private SimMarket(boolean manual) {
        this.manual = manual;
    }

    /// A market that moves by itself.
    ///
    /// @param speed market seconds per second
    /// @param weekends whether it closes at weekends
    /// @param memory where the symbols stood before; they go on from there
    public static SimMarket synthetic(long seed, double speed, boolean weekends, long nowMs, MarketMemory memory) {
        SimMarket market = new SimMarket(false);
        for (SymbolModel model : SymbolModels.ALL) {
            SyntheticPath own = new SyntheticPath(model, seed, weekends, nowMs);
            SyntheticPath path = memory.of(model.name())
                    .map(mark -> own.through(mark.bid(), mark.timeMs(), nowMs))
                    .orElse(own);
            PriceHistory history = new PriceHistory(path, nowMs);
            history.joinAsIs();
            market.add(model, history, new SyntheticQuotes(path, seed, nowMs, speed), nowMs);
        }
        return market;
    }

    /// A market without a past of its own.
    public static SimMarket synthetic(long seed, double speed, boolean weekends, long nowMs) {
        return synthetic(seed, speed, weekends, nowMs, MarketMemory.none());
    }

    /// A market that moves only by [#set]; before that each symbol stands where its history ends.
    public static SimMarket manual(long seed, long nowMs) {
        SimMarket market = new SimMarket(true);
        for (SymbolModel model : SymbolModels.ALL) {
            PriceHistory history = new PriceHistory(new SyntheticPath(model, seed, false, nowMs), nowMs);
            long bid = history.lastPastClose();
            history.joinAsIs();
            long ask = bid + model.spreadPoints() * model.point();
            market.add(model, history, new ManualQuotes(model.name(), bid, ask), nowMs);
        }
        return market;
    }

    /// Replaces one symbol's quotes by a file's. The past is scaled to meet the file's first price.
    ///
    /// @param speed file seconds per second; [Double#POSITIVE_INFINITY] = as fast as it can be shown
    /// @param memory a file that was being replayed before goes on at the row where it was
    public SimMarket withReplay(CsvReplay replay, double speed, long seed, long nowMs, MarketMemory memory) {
        SymbolModel model = replay.model();
        long fromRow = memory.of(model.name())
                .filter(mark -> mark.replay().equals(replay.identity()))
                .map(MarketMemory.Mark::row)
                .orElse(1L);
        ReplayQuotes quotes = new ReplayQuotes(replay, speed, seed, nowMs, fromRow);
        SyntheticPath path = new SyntheticPath(model, seed, false, nowMs);
        PriceHistory history = new PriceHistory(path, nowMs);
        history.joinTo(quotes.firstBid());
        add(model, history, quotes, nowMs);
        replayed = Optional.of(new Replayed(model.name(), replay.identity(), quotes));
        return this;
    }

    /// A replay from the file's beginning.
    public SimMarket withReplay(CsvReplay replay, double speed, long seed, long nowMs) {
        return withReplay(replay, speed, seed, nowMs, MarketMemory.none());
    }

    private void add(SymbolModel model, PriceHistory history, QuoteSource source, long nowMs) {
        Feed feed = new Feed(model, history, source);
        feeds.put(model.name(), feed);
        long bid = history.candles(Timeframe.M1, 1, nowMs + 1, 0).getLast().close();
        feed.last = new Tick(bid, bid + model.spreadPoints() * model.point(), nowMs);
    }

    public Set<String> symbols() {
        return feeds.keySet();
    }

    public SymbolModel model(String symbol) {
        return feed(symbol).model;
    }

    /// Passes every quote that is due on. Quotes of one symbol come in time order.
    public void advance(long nowMs, QuoteSink sink) {
        for (Feed feed : feeds.values()) {
            feed.source.advance(nowMs, (symbol, bid, ask, timeMs) -> {
                feed.take(bid, ask, timeMs);
                sink.onQuote(symbol, bid, ask, timeMs);
            });
        }
    }

    public long nextDueMs() {
        long next = Long.MAX_VALUE;
        for (Feed feed : feeds.values()) {
            next = Math.min(next, feed.source.nextDueMs());
        }
        return next;
    }

    public Tick last(String symbol) {
        return feed(symbol).last;
    }

    public boolean isOpen(String symbol, long nowMs) {
        return feed(symbol).source.isOpen(nowMs);
    }

    /// The symbol's trading hours on a server whose time differs by so much from UTC.
    public TradingSessions hours(String symbol, long serverOffsetMs) {
        return feed(symbol).source.hours(serverOffsetMs);
    }

    /// See [PriceHistory#candles].
    public List<Candle> candles(String symbol, Timeframe timeframe, int count, long toServerMs, long serverOffsetMs) {
        return feed(symbol).history.candles(timeframe, count, toServerMs, serverOffsetMs);
    }

    /// Sets the next quote of a symbol of a manual market; the next step passes it on.
    public void set(String symbol, long bid, long ask) {
        manualQuotes(symbol).set(bid, ask);
    }

    /// Opens or closes the trading of a symbol of a manual market.
    public void setOpen(String symbol, boolean open) {
        manualQuotes(symbol).setOpen(open);
    }

    /// Where every symbol stands, for [MarketMemory].
    public Map<String, MarketMemory.Mark> marks() {
        Map<String, MarketMemory.Mark> marks = new LinkedHashMap<>();
        feeds.forEach(
                (symbol, feed) -> marks.put(symbol, new MarketMemory.Mark(feed.last.bid(), feed.last.timeMs(), "", 0)));
        replayed.ifPresent(playing -> marks.computeIfPresent(
                playing.symbol(),
                (symbol, mark) -> new MarketMemory.Mark(
                        mark.bid(),
                        mark.timeMs(),
                        playing.identity(),
                        playing.quotes().rowNumber())));
        return marks;
    }

    private ManualQuotes manualQuotes(String symbol) {
        if (manual && feed(symbol).source instanceof ManualQuotes quotes) {
            return quotes;
        }
        throw new IllegalStateException(symbol + " moves by itself");
    }

    private Feed feed(String symbol) {
        return Optional.ofNullable(feeds.get(symbol))
                .orElseThrow(() -> new IllegalArgumentException("the market has no " + symbol));
    }

    private static final class Feed {

        private final SymbolModel model;
        private final PriceHistory history;
        private final QuoteSource source;
        private Tick last = new Tick(1, 1, 0);

        private Feed(SymbolModel model, PriceHistory history, QuoteSource source) {
            this.model = model;
            this.history = history;
            this.source = source;
        }

        private void take(long bid, long ask, long timeMs) {
            history.quote(bid, timeMs);
            last = new Tick(bid, ask, timeMs);
        }
    }
}
