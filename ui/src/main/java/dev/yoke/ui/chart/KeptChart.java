package dev.yoke.ui.chart;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.chart.candle.ChartStyle;
import dev.yoke.ui.chart.indicator.ShownStudy;
import dev.yoke.ui.desk.Links;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a chart showed last, as it is kept for its site. Anything may be missing.
record KeptChart(
        @Nullable String terminal,
        @Nullable String symbol,
        @Nullable Timeframe timeframe,
        Links.@Nullable Colour link,
        @Nullable Boolean linkedTime,
        @Nullable ChartStyle style,
        @Nullable Boolean grid,
        @Nullable Boolean volume,
        @Nullable Boolean sessions,
        @Nullable Boolean deals,
        @Nullable List<ShownStudy> studies) {

    static final KeptChart NOTHING = new KeptChart(null, null, null, null, null, null, null, null, null, null, null);

    static KeptChart of(ChartViewModel model) {
        Optional<Instrument> instrument = model.instrumentProperty().get();
        ChartLook look = model.look();
        return new KeptChart(
                instrument.map(chosen -> chosen.terminal().name()).orElse(null),
                instrument.map(chosen -> chosen.symbol().name()).orElse(null),
                model.timeframeProperty().get(),
                model.link().colourProperty().get(),
                model.link().timeProperty().get(),
                look.styleProperty().get(),
                look.gridProperty().get(),
                look.volumeProperty().get(),
                look.sessionsProperty().get(),
                look.dealsProperty().get(),
                List.copyOf(look.studies()));
    }

    Optional<Instrument> instrument() {
        return terminal == null || symbol == null || terminal.isBlank() || symbol.isBlank()
                ? Optional.empty()
                : Optional.of(new Instrument(new TerminalId(terminal), new Symbol(symbol)));
    }

    void restore(ChartLook look) {
        look.gridProperty().set(grid == null || grid);
        look.volumeProperty().set(volume == null || volume);
        look.sessionsProperty().set(sessions != null && sessions);
        look.dealsProperty().set(deals == null || deals);
        if (style != null || studies != null) {
            look.apply(new ChartTemplate("", style, studies == null ? List.copyOf(look.studies()) : studies));
        }
    }
}
