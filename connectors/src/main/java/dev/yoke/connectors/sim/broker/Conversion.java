package dev.yoke.connectors.sim.broker;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Tick;
import dev.yoke.core.trade.Side;
import java.util.Optional;
import java.util.OptionalLong;

/// Turns amounts of any currency into the account's at the broker's own live quotes, against the client: gains at the
/// worse side, losses at the worse side too. Exact down to 1e-8, truncated there.
///
/// Units: money 1e-8.
final class Conversion {

    private static final String DOLLAR = "USD";
    private static final long CENT = FixedPoint.ONE / 100;

    private final BrokerQuotes quotes;
    private final String accountCurrency;

    Conversion(BrokerQuotes quotes, String accountCurrency) {
        this.quotes = quotes;
        this.accountCurrency = accountCurrency;
    }

    /// @return empty where no quote joins the two currencies
    OptionalLong toAccount(long amount, String currency) {
        if (currency.equals(accountCurrency)) {
            return OptionalLong.of(amount);
        }
        OptionalLong direct = across(amount, currency, accountCurrency);
        if (direct.isPresent()) {
            return direct;
        }
        OptionalLong dollars = across(amount, currency, DOLLAR);
        return dollars.isPresent() ? across(dollars.getAsLong(), DOLLAR, accountCurrency) : dollars;
    }

    private OptionalLong across(long amount, String from, String to) {
        Optional<Tick> straight = quotes.find(from + to);
        if (straight.isPresent()) {
            long rate = amount >= 0 ? straight.get().bid() : straight.get().ask();
            return OptionalLong.of(FixedPoint.multiply(amount, rate));
        }
        Optional<Tick> inverse = quotes.find(to + from);
        if (inverse.isPresent()) {
            long rate = amount >= 0 ? inverse.get().ask() : inverse.get().bid();
            return OptionalLong.of(FixedPoint.divide(amount, rate));
        }
        return OptionalLong.empty();
    }

    boolean canConvert(String currency) {
        return toAccount(FixedPoint.ONE, currency).isPresent();
    }

    /// What a move from `openPrice` to `closePrice` is worth in the account currency, to the cent.
    long profit(ContractTerms terms, Side side, long lots, long openPrice, long closePrice) {
        long move = side.sign() * Math.subtractExact(closePrice, openPrice);
        if (move == 0) {
            return 0;
        }
        long perLot = FixedPoint.multiply(move, terms.contractSize());
        return cents(convert(FixedPoint.multiply(perLot, lots), terms.profitCurrency()));
    }

    /// Failure: [IllegalStateException] for a currency that no trade was allowed in.
    long convert(long amount, String currency) {
        return toAccount(amount, currency)
                .orElseThrow(() -> new IllegalStateException("no rate from " + currency + " to " + accountCurrency));
    }

    static long cents(long amount) {
        return FixedPoint.roundTo(amount, CENT);
    }
}
