package dev.yoke.core.engine;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.view.PositionCourse.CloseRefusal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The last wish to close each position that was not carried out, until another is sent. Bounded: the [#MOST] latest.
final class CloseRefusals {

    static final int MOST = 1_000;

    private record Key(TerminalId terminal, long identifier) {}

    private final Map<Key, CloseRefusal> refusals = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CloseRefusal> eldest) {
            return size() > MOST;
        }
    };

    void moved(Intent intent, IntentState state, String reason) {
        if (!(intent.command() instanceof OrderCommand.Close close)) {
            return;
        }
        Key key = new Key(intent.terminal(), close.identifier());
        if (state == IntentState.REJECTED || state == IntentState.DROPPED) {
            refusals.put(
                    key,
                    new CloseRefusal(
                            intent.id(),
                            intent.result().map(CloseRefusals::words).orElse(reason)));
        } else {
            refusals.remove(key);
        }
    }

    private static String words(ResultCategory category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Optional<CloseRefusal> of(TerminalId terminal, long identifier) {
        return Optional.ofNullable(refusals.get(new Key(terminal, identifier)));
    }
}
