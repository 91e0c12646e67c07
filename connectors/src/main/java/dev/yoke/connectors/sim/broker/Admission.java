package dev.yoke.connectors.sim.broker;

import dev.yoke.core.trade.Side;
import java.util.Optional;

/// Whether the account can take one more order or position. Units: lots 1e-8.
final class Admission {

    private final AccountTerms terms;
    private final Book book;
    private final Valuation valuation;

    Admission(AccountTerms terms, Book book, Valuation valuation) {
        this.terms = terms;
        this.book = book;
        this.valuation = valuation;
    }

    Optional<Reply> tooMany() {
        int count = book.holdings().size() + book.orders().size();
        return count >= terms.maxOrders() ? Optional.of(Reply.TOO_MANY_ORDERS) : Optional.empty();
    }

    Optional<Reply> noMoney(Listing.Entry entry, Side side, long lots) {
        long before = valuation.margin();
        long after = valuation.margin(entry.symbol(), side, lots);
        return after > before && valuation.equity() < after ? Optional.of(Reply.NO_MONEY) : Optional.empty();
    }
}
