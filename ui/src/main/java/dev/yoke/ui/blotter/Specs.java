package dev.yoke.ui.blotter;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.view.CockpitView;
import java.util.Optional;

/// What the terminals say of their symbols.
final class Specs {

    private Specs() {}

    static Optional<SymbolSpec> of(CockpitView view, Instrument instrument) {
        return view.terminals().stream()
                .filter(terminal -> terminal.id().equals(instrument.terminal()))
                .flatMap(terminal -> terminal.symbols().stream())
                .filter(spec -> spec.symbol().equals(instrument.symbol()))
                .findFirst();
    }
}
