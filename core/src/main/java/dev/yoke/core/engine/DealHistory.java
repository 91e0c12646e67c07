package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Deal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The deals of the recent past, each once, newest first; at most [#CAPACITY], older ones are in the journal.
final class DealHistory {

    static final int CAPACITY = 500;

    private final ArrayDeque<Deal> newestFirst = new ArrayDeque<>();
    private final Set<Key> known = new HashSet<>();
    private final List<Consumer<Deal>> listeners = new ArrayList<>();
    private long revision;

    private record Key(TerminalId terminal, long ticket) {}

    /// @return false when it was known already
    boolean add(Deal deal) {
        if (!known.add(new Key(deal.terminal(), deal.ticket()))) {
            return false;
        }
        newestFirst.addFirst(deal);
        if (newestFirst.size() > CAPACITY) {
            Deal oldest = newestFirst.removeLast();
            known.remove(new Key(oldest.terminal(), oldest.ticket()));
        }
        revision++;
        listeners.forEach(listener -> listener.accept(deal));
        return true;
    }

    /// Tells of every deal from now on, once.
    void listen(Consumer<Deal> listener) {
        listeners.add(listener);
    }

    List<Deal> newestFirst() {
        List<Deal> listed = new ArrayList<>(newestFirst);
        listed.sort((a, b) -> Long.compare(b.timeMs(), a.timeMs()));
        return listed;
    }

    /// Changes whenever a deal is added.
    long revision() {
        return revision;
    }
}
