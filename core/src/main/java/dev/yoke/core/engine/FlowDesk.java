package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.OrderFlow;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.SourcePolicy;
import dev.yoke.core.trade.Side;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts what leaves for the terminals, from the moment it is made: orders per minute, entries like the last one,
/// repeats of automatic sources. Exits are counted and never held back.
///
/// By the clock that never steps. Bounded: the [#MOST_KEYS] latest kinds of entry are remembered.
final class FlowDesk {

    static final int MOST_KEYS = 2_048;

    private static final long MINUTE_MS = 60_000;
    private static final long HOUR_MS = 3_600_000;

    private record Kind(Instrument instrument, Side side, Sizing asked) {}

    private record Last(long monotonicMs, SignalId signal) {}

    private record Repeat(String source, Instrument instrument, Side side) {}

    private final EngineTime time;
    private final Map<TerminalId, WindowCounter> orders = new HashMap<>();
    private final Map<Kind, Last> lastEntries = bounded();
    private final Map<Repeat, WindowCounter> repeats = bounded();

    FlowDesk(EngineTime time) {
        this.time = time;
    }

    /// Forgets what was used longest ago.
    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_KEYS;
            }
        };
    }

    private static Side side(Signal signal) {
        return signal.action() == Signal.Action.BUY ? Side.BUY : Side.SELL;
    }

    /// An order of whatever kind was made.
    void onOrder(TerminalId terminal) {
        orders.computeIfAbsent(terminal, id -> new WindowCounter(MINUTE_MS)).count(time.monotonicMs());
    }

    /// An entry was made.
    void onEntry(Signal signal, Instrument instrument) {
        lastEntries.put(new Kind(instrument, side(signal), signal.sizing()), new Last(time.monotonicMs(), signal.id()));
        if (!SourcePolicy.isPerson(signal.source())) {
            repeats.computeIfAbsent(
                            new Repeat(signal.source(), instrument, side(signal)), key -> new WindowCounter(HOUR_MS))
                    .count(time.monotonicMs());
        }
    }

    int ordersInMinute(TerminalId terminal) {
        WindowCounter counter = orders.get(terminal);
        return counter == null ? 0 : counter.within(time.monotonicMs());
    }

    OrderFlow of(Signal signal, Instrument instrument) {
        return new OrderFlow(
                ordersInMinute(instrument.terminal()), sinceSame(signal, instrument), repeated(signal, instrument));
    }

    /// One signal that is entered in parts is no duplicate of itself.
    private long sinceSame(Signal signal, Instrument instrument) {
        Last last = lastEntries.get(new Kind(instrument, side(signal), signal.sizing()));
        return last == null || last.signal().equals(signal.id())
                ? Long.MAX_VALUE
                : time.monotonicMs() - last.monotonicMs();
    }

    private int repeated(Signal signal, Instrument instrument) {
        WindowCounter counter = repeats.get(new Repeat(signal.source(), instrument, side(signal)));
        return counter == null ? 0 : counter.within(time.monotonicMs());
    }
}
