package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Deal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Trades closed at a loss one after the other, per account.
///
/// A trade is a position: its result is that of all its deals, swap, commission and fee included, and stands when as
/// many lots are out as went in, or when it was reversed. Deals come in the order of their times, each once. Bounded:
/// [#MOST_OPEN] open trades per account.
final class LossStreaks {

    static final int MOST_OPEN = 2_048;

    private final EngineTime time;
    private final Map<TerminalId, Streak> streaks = new HashMap<>();

    LossStreaks(EngineTime time) {
        this.time = time;
    }

    private static final class Trade {
        long in;
        long out;
        long net;
    }

    private static final class Streak {
        final Map<Long, Trade> open = new LinkedHashMap<>();
        int losses;
        long lastLossMonotonicMs;
    }

    void onDeal(Deal deal) {
        Streak streak = streaks.computeIfAbsent(deal.terminal(), id -> new Streak());
        Trade trade = streak.open.computeIfAbsent(deal.positionIdentifier(), id -> new Trade());
        if (streak.open.size() > MOST_OPEN) {
            streak.open.remove(streak.open.keySet().iterator().next());
        }
        trade.net = Saturated.add(trade.net, deal.net().units());
        long lots = deal.lots().units();
        switch (deal.entry()) {
            case IN -> trade.in = Saturated.add(trade.in, lots);
            case OUT, OUT_BY -> {
                trade.out = Saturated.add(trade.out, lots);
                if (trade.out >= trade.in) {
                    close(streak, deal, trade);
                }
            }
            case INOUT -> {
                close(streak, deal, trade);
                Trade reversed = new Trade();
                reversed.in = Math.max(0, lots - Math.max(0, trade.in - trade.out));
                streak.open.put(deal.positionIdentifier(), reversed);
            }
        }
    }

    private void close(Streak streak, Deal last, Trade trade) {
        streak.open.remove(last.positionIdentifier());
        if (trade.net >= 0) {
            streak.losses = 0;
            return;
        }
        streak.losses++;
        // By the machine's clock this once; from here on by the one that never steps.
        long ageMs = Math.max(0, time.nowMs() - last.timeMs());
        streak.lastLossMonotonicMs = time.monotonicMs() - ageMs;
    }

    int inARow(TerminalId terminal) {
        Streak streak = streaks.get(terminal);
        return streak == null ? 0 : streak.losses;
    }

    /// [Long#MAX_VALUE] where the last trade was no loss.
    long sinceLastMs(TerminalId terminal) {
        Streak streak = streaks.get(terminal);
        return streak == null || streak.losses == 0
                ? Long.MAX_VALUE
                : Math.max(0, time.monotonicMs() - streak.lastLossMonotonicMs);
    }
}
