package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.Candle;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Candle history that was asked for and has not come, over the sessions of one terminal: asked again after a
/// reconnect. Bounded: at most [#MAX_OPEN] requests of [#MAX_CANDLES] candles. Thread: any.
final class CandleRequests {

    static final int MAX_OPEN = 64;
    static final int MAX_CANDLES = 100_000;

    private static final class Request {
        final WireMessage.Hist asked;
        final List<Candle> candles = new ArrayList<>();

        Request(WireMessage.Hist asked) {
            this.asked = asked;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Request> open = new LinkedHashMap<>();
    private long lastRid;

    /// Empty when too many are open.
    Optional<WireMessage.Hist> ask(Symbol symbol, Timeframe timeframe, int count) {
        lock.lock();
        try {
            if (open.size() == MAX_OPEN) {
                return Optional.empty();
            }
            WireMessage.Hist asked =
                    new WireMessage.Hist(++lastRid, symbol, timeframe, 0, 0, Math.clamp(count, 1, MAX_CANDLES));
            open.put(asked.rid(), new Request(asked));
            return Optional.of(asked);
        } finally {
            lock.unlock();
        }
    }

    void withdraw(long rid) {
        lock.lock();
        try {
            open.remove(rid);
        } finally {
            lock.unlock();
        }
    }

    /// What to ask again in a new session; half answers are forgotten.
    List<WireMessage.Hist> restart() {
        lock.lock();
        try {
            open.values().forEach(request -> request.candles.clear());
            return open.values().stream().map(request -> request.asked).toList();
        } finally {
            lock.unlock();
        }
    }

    /// @return false when it is no candle, or nobody asked for it
    boolean add(WireMessage.Bar bar) {
        lock.lock();
        try {
            Request request = open.get(bar.rid());
            if (request == null || request.candles.size() >= request.asked.count()) {
                return false;
            }
            request.candles.add(
                    new Candle(bar.openServerMs(), bar.open(), bar.high(), bar.low(), bar.close(), bar.tickVolume()));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// The report, empty when nobody asked.
    Optional<Event.CandlesReport> finish(WireMessage.BarEnd end, BridgeTerminal terminal) {
        lock.lock();
        try {
            return Optional.ofNullable(open.remove(end.rid())).map(request -> {
                request.candles.sort(Comparator.comparingLong(Candle::openServerMs));
                Instrument instrument = terminal.instrument(request.asked.symbol());
                boolean complete = end.status() == WireMessage.BarEnd.Status.COMPLETE;
                return new Event.CandlesReport(instrument, request.asked.timeframe(), request.candles, complete);
            });
        } finally {
            lock.unlock();
        }
    }
}
