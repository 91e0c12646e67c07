package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Deal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Tells deals that come for the first time from repeats: terminals repeat their newest deals with every snapshot.
///
/// Bounded: the newest [#MOST_TICKETS] tickets per account, many more than a snapshot repeats.
final class SeenDeals {

    static final int MOST_TICKETS = 4_096;

    private final Map<TerminalId, Set<Long>> tickets = new HashMap<>();

    boolean isNew(Deal deal) {
        Set<Long> seen = tickets.computeIfAbsent(deal.terminal(), id -> new LinkedHashSet<>());
        if (!seen.add(deal.ticket())) {
            return false;
        }
        if (seen.size() > MOST_TICKETS) {
            seen.remove(seen.iterator().next());
        }
        return true;
    }
}
