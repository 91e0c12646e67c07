package dev.yoke.ui.chart.overlay;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.LinkState;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.TerminalView;
import java.util.Optional;

/// The chart's instrument in one view, with its terminal where that is known.
public record Chosen(Instrument instrument, Optional<TerminalView> terminal) {

    public static Chosen in(CockpitView view, Instrument instrument) {
        return new Chosen(
                instrument,
                view.terminals().stream()
                        .filter(terminal -> terminal.id().equals(instrument.terminal()))
                        .findFirst());
    }

    public boolean isLive() {
        return terminal.isPresent() && terminal.get().state() == LinkState.LIVE;
    }

    public long serverOffsetMs() {
        return terminal.map(TerminalView::serverOffsetMs).orElse(0L);
    }

    /// One pip, price units of 1e-8; 0 where it is not known.
    public long pip() {
        return spec().map(SymbolSpec::pip).orElse(0L);
    }

    /// The step between two prices that the broker takes, 1e-8; 0 where it is not known.
    public long tickSize() {
        return spec().map(SymbolSpec::tickSize).orElse(0L);
    }

    public int digits(int otherwise) {
        return spec().map(SymbolSpec::digits).orElse(otherwise);
    }

    private Optional<SymbolSpec> spec() {
        return terminal.flatMap(view -> view.symbols().stream()
                .filter(candidate -> candidate.symbol().equals(instrument.symbol()))
                .findFirst());
    }
}
