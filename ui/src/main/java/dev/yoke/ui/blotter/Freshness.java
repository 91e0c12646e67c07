package dev.yoke.ui.blotter;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import java.util.HashMap;
import java.util.Map;

/// How old the figures of a view are: of a terminal that is not live, and of a quote that is stale.
final class Freshness {

    /// The age of figures that are of now.
    static final long NOW = -1;

    private final Map<TerminalId, Long> terminals = new HashMap<>();
    private final Map<Instrument, Long> quotes = new HashMap<>();

    Freshness(CockpitView view) {
        for (TerminalView terminal : view.terminals()) {
            if (terminal.state() != LinkState.LIVE) {
                terminals.put(terminal.id(), view.nowMs() - terminal.lastHeartbeatMs());
            }
        }
        for (QuoteView quote : view.quotes()) {
            if (quote.stale()) {
                quotes.put(quote.instrument(), view.nowMs() - quote.timeMs());
            }
        }
    }

    /// Age in ms of what is known of a terminal, [#NOW] while it is live.
    long ofTerminal(TerminalId terminal) {
        return terminals.getOrDefault(terminal, NOW);
    }

    /// Age in ms of an instrument's price, [#NOW] while it is fresh.
    long ofPrice(Instrument instrument) {
        return Math.max(quotes.getOrDefault(instrument, NOW), ofTerminal(instrument.terminal()));
    }
}
