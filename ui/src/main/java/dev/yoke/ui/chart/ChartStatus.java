package dev.yoke.ui.chart;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.QuoteView;
import dev.yoke.core.view.TerminalView;
import dev.yoke.ui.theme.Figures;
import java.util.Optional;

/// What the chart can show now, said to the trader: one line of what is, one of what to do.
public record ChartStatus(Kind kind, String headline, String hint) {

    public enum Kind {
        EMPTY,
        LOADING,
        REFUSED,
        LIVE,
        STALE,
        OFFLINE
    }

    static final ChartStatus EMPTY = new ChartStatus(
            Kind.EMPTY,
            "No symbols yet",
            "A terminal that connects brings its symbols here. Attach the Expert Advisor, or start the demo market.");

    static ChartStatus loading(Instrument instrument, Timeframe timeframe) {
        return new ChartStatus(
                Kind.LOADING,
                "Loading " + instrument.symbol() + " " + timeframe + " from " + instrument.terminal(),
                "The candles appear as soon as the terminal sends its history.");
    }

    static ChartStatus refused(Instrument instrument, String reason) {
        return new ChartStatus(
                Kind.REFUSED,
                "No candles of " + instrument.symbol() + " from " + instrument.terminal(),
                reason + " Press R to ask again, or choose another symbol.");
    }

    /// The state of a chart that has candles.
    static ChartStatus of(
            Instrument instrument, Optional<TerminalView> terminal, Optional<QuoteView> quote, long nowMs) {
        if (terminal.isEmpty()) {
            return new ChartStatus(Kind.OFFLINE, instrument.terminal() + " is not known here any more", "");
        }
        TerminalView link = terminal.get();
        if (link.state() == LinkState.OFFLINE) {
            return offline(link);
        }
        if (quote.isPresent() && quote.get().stale()) {
            return new ChartStatus(
                    Kind.STALE,
                    "No quote of " + instrument.symbol() + " for "
                            + Figures.age(nowMs - quote.get().timeMs()),
                    link.stateReason());
        }
        if (link.state() == LinkState.STALE) {
            return new ChartStatus(Kind.STALE, instrument.terminal() + " does not answer", link.stateReason());
        }
        return new ChartStatus(Kind.LIVE, "", "");
    }

    static ChartStatus offline(TerminalView link) {
        String since = link.lastHeartbeatMs() == 0
                ? ""
                : " since " + Figures.timeOfDay(link.lastHeartbeatMs(), link.serverOffsetMs());
        return new ChartStatus(Kind.OFFLINE, link.id() + " is offline" + since, link.stateReason());
    }

    public boolean isLive() {
        return kind == Kind.LIVE;
    }
}
