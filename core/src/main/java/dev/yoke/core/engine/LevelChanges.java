package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.LevelChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The latest wish to move the levels of each position and each order, until it is done. A refusal is kept for as long
/// as somebody may want to read it.
final class LevelChanges {

    private static final long KEPT_MS = 60_000;
    private static final int MOST = 1_000;

    private final Map<Key, Known> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Key(TerminalId terminal, boolean order, long number) {}

    private record Known(Intent intent, LevelChange change, long sinceMonotonicMs) {}

    /// An intent was made or went on to that state.
    void moved(Intent intent, IntentState state, String reason, long monotonicMs) {
        switch (intent.command()) {
            case OrderCommand.Modify wish ->
                moved(
                        new Key(intent.terminal(), false, wish.identifier()),
                        intent,
                        state,
                        new Wish(Price.NONE, wish.stopLoss(), wish.takeProfit(), reason),
                        monotonicMs);
            case OrderCommand.Change wish ->
                moved(
                        new Key(intent.terminal(), true, wish.ticket()),
                        intent,
                        state,
                        new Wish(wish.price(), wish.stopLoss(), wish.takeProfit(), reason),
                        monotonicMs);
            case OrderCommand.Open open -> {}
            case OrderCommand.Close close -> {}
            case OrderCommand.CloseBy closeBy -> {}
            case OrderCommand.Place place -> {}
            case OrderCommand.Cancel cancel -> {}
        }
    }

    private record Wish(Price price, Price stopLoss, Price takeProfit, String reason) {

        LevelChange in(LevelChange.State state) {
            boolean open = state == LevelChange.State.ON_ITS_WAY;
            return new LevelChange(price, stopLoss, takeProfit, state, open ? "" : reason.strip());
        }
    }

    private void moved(Key key, Intent intent, IntentState state, Wish wish, long monotonicMs) {
        Known known = latest.get(key);
        if (known != null && state != IntentState.MADE && !known.intent().id().equals(intent.id())) {
            return;
        }
        latest.remove(key);
        switch (state) {
            case DONE -> {}
            case MADE, SENT, ACKNOWLEDGED ->
                latest.put(key, new Known(intent, wish.in(LevelChange.State.ON_ITS_WAY), monotonicMs));
            case REJECTED, DROPPED ->
                latest.put(key, new Known(intent, wish.in(LevelChange.State.REFUSED), monotonicMs));
            case UNKNOWN -> latest.put(key, new Known(intent, wish.in(LevelChange.State.UNKNOWN), monotonicMs));
        }
    }

    void forgetBefore(long monotonicMs) {
        latest.values()
                .removeIf(known -> known.change().state() == LevelChange.State.REFUSED
                        && monotonicMs - known.sinceMonotonicMs() > KEPT_MS);
    }

    Optional<LevelChange> ofPosition(TerminalId terminal, long identifier) {
        return find(new Key(terminal, false, identifier));
    }

    Optional<LevelChange> ofOrder(TerminalId terminal, long ticket) {
        return find(new Key(terminal, true, ticket));
    }

    private Optional<LevelChange> find(Key key) {
        return Optional.ofNullable(latest.get(key)).map(Known::change);
    }
}
