package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Money;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// The one currency in which sums over all accounts are shown: that of most accounts, of equals the first by name.
///
/// Rates are looked up once a second: a sum is for looking at, and finding them is more than a glance's work.
final class OneCurrency {

    private static final long REFRESH_MS = 1_000;

    private final EngineTime time;
    private final Terminals terminals;
    private final MarketBook market;
    private final TreeMap<String, OptionalLong> rates = new TreeMap<>();
    private Optional<TerminalBook> home = Optional.empty();
    private long dueMs;

    OneCurrency(EngineTime time, Terminals terminals, MarketBook market) {
        this.time = time;
        this.terminals = terminals;
        this.market = market;
    }

    /// The amount in the common currency; empty where no rate is known or no account.
    Optional<Money> of(Money amount) {
        refresh();
        Optional<String> currency = home.flatMap(TerminalBook::account).map(Account::currency);
        if (currency.isEmpty() || currency.get().equals(amount.currency())) {
            return currency.map(same -> amount);
        }
        OptionalLong rate = rates.computeIfAbsent(
                amount.currency(), from -> market.ratesOfAll(home.get()).rate(from, currency.get()));
        return rate.isEmpty() ? Optional.empty() : converted(amount.units(), rate.getAsLong(), currency.get());
    }

    private static Optional<Money> converted(long units, long rate, String currency) {
        try {
            return Optional.of(new Money(FixedPoint.multiply(units, rate), currency));
        } catch (ArithmeticException absurdFigures) {
            return Optional.empty();
        }
    }

    private void refresh() {
        if (home.isPresent() && time.monotonicMs() < dueMs) {
            return;
        }
        dueMs = time.monotonicMs() + REFRESH_MS;
        rates.clear();
        TreeMap<String, Integer> counts = new TreeMap<>();
        home = Optional.empty();
        int most = 0;
        for (TerminalBook book : terminals.all()) {
            book.account().ifPresent(account -> counts.merge(account.currency(), 1, Integer::sum));
        }
        for (String currency : counts.keySet()) {
            if (counts.get(currency) > most) {
                most = counts.get(currency);
                home = first(currency);
            }
        }
    }

    private Optional<TerminalBook> first(String currency) {
        return terminals.all().stream()
                .filter(book -> book.account()
                        .filter(account -> account.currency().equals(currency))
                        .isPresent())
                .findFirst();
    }
}
