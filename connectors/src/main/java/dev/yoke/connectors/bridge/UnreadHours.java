package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts trading hours that cannot be read, and logs each symbol's once. Entries on such a symbol are denied as on a
/// closed one. Thread: the session's reader.
final class UnreadHours {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadHours.class);
    private static final int MOST_LOGGED = 1_000;

    private final TerminalId terminal;
    private final BridgeCounters counters;
    private final Set<Symbol> logged = new HashSet<>();

    UnreadHours(TerminalId terminal, BridgeCounters counters) {
        this.terminal = terminal;
        this.counters = counters;
    }

    void look(WireMessage.State state) {
        if (state instanceof WireMessage.Sym sym && !sym.spec().sessions().isReadable()) {
            counters.unreadHours();
            if (logged.size() < MOST_LOGGED && logged.add(sym.spec().symbol())) {
                LOG.warn(
                        "{}: the trading hours of {} cannot be read: {}",
                        terminal,
                        sym.spec().symbol(),
                        sym.spec().sessions().problem());
            }
        }
    }
}
