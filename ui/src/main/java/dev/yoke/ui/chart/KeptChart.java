package dev.yoke.ui.chart;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a chart showed last, as it is kept for its site. Anything may be missing.
record KeptChart(
        @Nullable String terminal,
        @Nullable String symbol,
        @Nullable Timeframe timeframe) {

    static final KeptChart NOTHING = new KeptChart(null, null, null);

    static KeptChart of(Optional<Instrument> instrument, Timeframe timeframe) {
        return new KeptChart(
                instrument.map(chosen -> chosen.terminal().toString()).orElse(null),
                instrument.map(chosen -> chosen.symbol().toString()).orElse(null),
                timeframe);
    }

    Optional<Instrument> instrument() {
        return terminal == null || symbol == null || terminal.isBlank() || symbol.isBlank()
                ? Optional.empty()
                : Optional.of(new Instrument(new TerminalId(terminal), new Symbol(symbol)));
    }

    Timeframe timeframeOr(Timeframe otherwise) {
        return timeframe == null ? otherwise : timeframe;
    }
}
