package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.Journal.EntryTag;
import dev.yoke.core.trade.Deal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/// What became of every source's trades, from deals and from what opened what; the same after a restart, because the
/// journal gives both back.
///
/// A trade is closed when all its lots are: its result is the sum of its deals, costs included, by the risk of its
/// entries. One whose entry or risk is not known counts for nobody. Bounded: [#MAX_OPEN] open ones, [#MAX_CLOSED]
/// closed ones per source.
final class StrategyLedger {

    static final int MAX_CLOSED = 200;
    private static final int MAX_OPEN = 5_000;
    private static final int MAX_SOURCES = 500;

    private final LongFunction<Optional<EntryTag>> tags;
    private final Map<Key, Open> open = bounded(MAX_OPEN);
    private final Map<String, ArrayDeque<Closed>> closed = bounded(MAX_SOURCES);
    private final Map<Long, Long> entryTimes = bounded(MAX_OPEN);
    private long revision;

    private record Key(TerminalId terminal, long position) {}

    /// A closed trade. `result` in R, 1e-8; `closedMs` UTC epoch milliseconds.
    record Closed(long result, long closedMs) {}

    private static final class Open {
        private final String source;
        private final Set<Long> magics = new HashSet<>();
        private long lots;
        private long net;
        private long risk;

        private Open(String source) {
            this.source = source;
        }
    }

    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /// @param tags what a magic number stands for
    StrategyLedger(LongFunction<Optional<EntryTag>> tags) {
        this.tags = tags;
    }

    void onDeal(Deal deal) {
        Key key = new Key(deal.terminal(), deal.positionIdentifier());
        switch (deal.entry()) {
            case IN -> enter(key, deal, deal.lots().units());
            case OUT, OUT_BY -> leave(key, deal, deal.lots().units());
            case INOUT -> reverse(key, deal);
        }
    }

    private void enter(Key key, Deal deal, long lots) {
        Optional<EntryTag> tag = tags.apply(deal.magic());
        Open trade = open.computeIfAbsent(
                key, fresh -> new Open(tag.map(EntryTag::source).orElse("")));
        trade.lots = Saturated.add(trade.lots, lots);
        trade.net = Saturated.add(trade.net, deal.net().units());
        if (tag.isPresent() && trade.magics.add(deal.magic())) {
            trade.risk = Saturated.add(trade.risk, tag.get().entryRisk());
            entryTimes.putIfAbsent(deal.magic(), deal.timeMs());
        }
    }

    private void leave(Key key, Deal deal, long lots) {
        Open trade = open.get(key);
        if (trade == null) {
            return;
        }
        trade.net = Saturated.add(trade.net, deal.net().units());
        trade.lots -= lots;
        if (trade.lots <= 0) {
            open.remove(key);
            close(trade, deal.timeMs());
        }
    }

    /// A netting account's deal that closes a position and opens the opposite one with the rest.
    private void reverse(Key key, Deal deal) {
        Open trade = open.get(key);
        long before = trade == null ? 0 : trade.lots;
        leave(key, deal, before);
        open.remove(key);
        if (deal.lots().units() > before) {
            Optional<EntryTag> tag = tags.apply(deal.magic());
            Open next = new Open(tag.map(EntryTag::source).orElse(""));
            next.lots = deal.lots().units() - before;
            tag.ifPresent(known -> {
                next.magics.add(deal.magic());
                next.risk = known.entryRisk();
                entryTimes.putIfAbsent(deal.magic(), deal.timeMs());
            });
            open.put(key, next);
        }
    }

    private void close(Open trade, long timeMs) {
        if (trade.source.isEmpty() || trade.risk <= 0) {
            return;
        }
        ArrayDeque<Closed> list = closed.computeIfAbsent(trade.source, fresh -> new ArrayDeque<>());
        list.addLast(new Closed(result(trade), timeMs));
        if (list.size() > MAX_CLOSED) {
            list.removeFirst();
        }
        revision++;
    }

    private static long result(Open trade) {
        try {
            return FixedPoint.divide(trade.net, trade.risk);
        } catch (ArithmeticException absurdFigures) {
            return trade.net < 0 ? -MOST_R : MOST_R;
        }
    }

    private static final long MOST_R = 1_000_000 * FixedPoint.ONE;

    /// Results of the source's newest closed trades in R, oldest first: at most `most`, none closed before `sinceMs`.
    List<Long> results(String source, int most, long sinceMs) {
        ArrayDeque<Closed> list = closed.get(source);
        if (list == null) {
            return List.of();
        }
        List<Long> results = new ArrayList<>(most);
        int skipped = Math.max(0, list.size() - most);
        for (Closed trade : list) {
            if (skipped-- <= 0 && trade.closedMs() >= sinceMs) {
                results.add(Math.clamp(trade.result(), -MOST_R, MOST_R));
            }
        }
        return results;
    }

    /// Magic numbers of entries filled since `sinceMs`.
    Set<Long> filledSince(long sinceMs) {
        Set<Long> found = new HashSet<>();
        for (Map.Entry<Long, Long> entry : entryTimes.entrySet()) {
            if (entry.getValue() >= sinceMs) {
                found.add(entry.getKey());
            }
        }
        return found;
    }

    /// Sources with closed trades.
    Set<String> sources() {
        return Set.copyOf(new HashMap<>(closed).keySet());
    }

    /// Changes whenever a trade is closed.
    long revision() {
        return revision;
    }
}
