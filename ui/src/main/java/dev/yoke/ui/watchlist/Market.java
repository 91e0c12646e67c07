package dev.yoke.ui.watchlist;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.view.QuoteView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What all terminals quote under one name, however they spell it.
final class Market {

    private final String name;
    private final List<QuoteView> quotes = new ArrayList<>();

    Market(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(QuoteView quote) {
        quotes.add(quote);
    }

    void set(int at, QuoteView quote) {
        quotes.set(at, quote);
    }

    int size() {
        return quotes.size();
    }

    QuoteView quote(int at) {
        return quotes.get(at);
    }

    /// The first that is fresh, else the first: which terminal a row shows must not change with every spread.
    QuoteView shown() {
        for (QuoteView quote : quotes) {
            if (!quote.stale()) {
                return quote;
            }
        }
        return quotes.getFirst();
    }

    /// The terminal with the narrowest fresh spread, where more than one quotes it.
    Optional<Instrument> narrowest() {
        if (quotes.size() < 2) {
            return Optional.empty();
        }
        QuoteView best = null;
        for (QuoteView quote : quotes) {
            if (!quote.stale() && (best == null || quote.spreadPips() < best.spreadPips())) {
                best = quote;
            }
        }
        return Optional.ofNullable(best).map(QuoteView::instrument);
    }

    /// Whether the brokers spell it differently, or not as it is called.
    boolean isMapped() {
        return quotes.stream()
                .anyMatch(quote -> !quote.instrument().symbol().name().equals(name));
    }
}
