package dev.yoke.ui.ticket;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.PricePieces;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The symbol that the ticket is for: its price, its steps and the usual distances from it. Thread: FX.
final class TicketMarket {

    /// Of a symbol that no terminal describes.
    private static final int USUAL_DIGITS = 5;

    record Quote(PricePieces bid, PricePieces ask, String spread, boolean stale) {
        static final Quote NONE = new Quote(PricePieces.of(0, 0), PricePieces.of(0, 0), "", true);
    }

    private final ScreenPorts ports;
    private final ReadOnlyObjectWrapper<@Nullable Instrument> instrument = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Quote> quote = new ReadOnlyObjectWrapper<>(Quote.NONE);

    TicketMarket(ScreenPorts ports) {
        this.ports = ports;
    }

    void choose(Instrument next) {
        instrument.set(next);
    }

    /// Reads the newest price.
    void follow(CockpitView view, Instrument chosen) {
        quote.set(view.quotes().stream()
                .filter(q -> q.instrument().equals(chosen))
                .findFirst()
                .map(this::shown)
                .orElse(Quote.NONE));
    }

    private Quote shown(QuoteView q) {
        String spread = spec(q.instrument())
                .map(spec -> Figures.decimal(FixedPoint.divide(Math.max(0, q.ask() - q.bid()), spec.pip()), 1))
                .orElse("");
        return new Quote(PricePieces.of(q.bid(), q.digits()), PricePieces.of(q.ask(), q.digits()), spread, q.stale());
    }

    Optional<SymbolSpec> spec() {
        return instrument().flatMap(this::spec);
    }

    private Optional<SymbolSpec> spec(Instrument of) {
        return ports.views().current().terminals().stream()
                .filter(terminal -> terminal.id().equals(of.terminal()))
                .flatMap(terminal -> terminal.symbols().stream())
                .filter(spec -> spec.symbol().equals(of.symbol()))
                .findFirst();
    }

    /// Decimals of the symbol's prices.
    int digits() {
        return spec().map(SymbolSpec::digits).orElse(USUAL_DIGITS);
    }

    String usualStop() {
        return usualAtr(Limit.ATR_STOP);
    }

    String usualTarget() {
        return usualAtr(Limit.ATR_TARGET);
    }

    private String usualAtr(Limit limit) {
        return TicketTexts.typed(ports.views().current().risk().policy().of(limit), 1);
    }

    Optional<Instrument> instrument() {
        return Optional.ofNullable(instrument.get());
    }

    ReadOnlyObjectProperty<@Nullable Instrument> instrumentProperty() {
        return instrument.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Quote> quoteProperty() {
        return quote.getReadOnlyProperty();
    }
}
