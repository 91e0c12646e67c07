package dev.yoke.ui.chart;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.chart.overlay.ChartReading;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;

/// What a chart says in words: its state, and itself to the ear.
record ChartWords(Phrases phrases) {

    String get(String key, Object... arguments) {
        return phrases.get(key, arguments);
    }

    String noSymbol() {
        return get("spoken.none");
    }

    ChartStatus empty() {
        return new ChartStatus(ChartStatus.Kind.EMPTY, get("empty.headline"), get("empty.hint"));
    }

    ChartStatus loading(Instrument instrument, Timeframe timeframe, long forMs) {
        String hint = get(forMs < 3_000 ? "loading.hint" : "loading.slow", Figures.age(Math.max(0, forMs)));
        return new ChartStatus(
                ChartStatus.Kind.LOADING,
                get("loading.headline", symbol(instrument), timeframe.name(), terminal(instrument)),
                hint);
    }

    ChartStatus refused(Instrument instrument, String reason) {
        return new ChartStatus(
                ChartStatus.Kind.REFUSED,
                get("refused.headline", symbol(instrument), terminal(instrument)),
                get("refused.hint", reason));
    }

    /// The state of a chart that has candles.
    ChartStatus of(Instrument instrument, Optional<TerminalView> terminal, Optional<QuoteView> quote, long nowMs) {
        if (terminal.isEmpty()) {
            return new ChartStatus(ChartStatus.Kind.OFFLINE, get("gone", terminal(instrument)), "");
        }
        TerminalView link = terminal.get();
        if (link.state() == LinkState.OFFLINE) {
            return offline(link);
        }
        if (quote.isPresent() && quote.get().stale()) {
            String age = Figures.age(nowMs - quote.get().timeMs());
            return new ChartStatus(
                    ChartStatus.Kind.STALE, get("stale.quote", symbol(instrument), age), link.stateReason());
        }
        if (link.state() == LinkState.STALE) {
            return new ChartStatus(ChartStatus.Kind.STALE, get("stale.link", terminal(instrument)), link.stateReason());
        }
        return ChartStatus.LIVE;
    }

    ChartStatus offline(TerminalView link) {
        String headline = link.lastHeartbeatMs() == 0
                ? get("offline", link.id().name())
                : get(
                        "offline.since",
                        link.id().name(),
                        Figures.timeOfDay(link.lastHeartbeatMs(), link.serverOffsetMs()));
        return new ChartStatus(ChartStatus.Kind.OFFLINE, headline, link.stateReason());
    }

    String spoken(Instrument chosen, Timeframe timeframe, ChartReading reading, long positions, long orders) {
        return get(
                "spoken.live",
                symbol(chosen),
                timeframe.name(),
                terminal(chosen),
                reading.bidText(),
                reading.askText(),
                positions,
                orders);
    }

    String spoken(Instrument chosen, Timeframe timeframe, ChartStatus status) {
        return get("spoken.state", symbol(chosen), timeframe.name(), terminal(chosen), status.headline());
    }

    private static String symbol(Instrument instrument) {
        return instrument.symbol().name();
    }

    private static String terminal(Instrument instrument) {
        return instrument.terminal().name();
    }
}
