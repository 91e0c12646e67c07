package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.risk.AccountBook;
import dev.yoke.core.risk.Correlations;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Holding;
import dev.yoke.core.risk.Portfolio;
import dev.yoke.core.risk.PortfolioMeters;
import dev.yoke.core.risk.PortfolioRisk;
import dev.yoke.core.risk.RateSource;
import dev.yoke.core.risk.RiskMeters;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.signal.SymbolResolver;
import dev.yoke.core.trade.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What is open at all terminals, as portfolio limits see it. A terminal that is away counts with what it last
/// said; one that has said nothing since this cockpit started has no account to count.
final class PortfolioSource {

    private final Terminals terminals;
    private final MarketBook market;
    private final HoldingSource holdings;
    private final Correlations correlations;
    private final PortfolioRisk risk;
    private final PortfolioMeters meters;
    private final Map<TerminalId, Benchmark> benchmarks = new HashMap<>();
    private final Map<TerminalId, List<Holding>> granted = new HashMap<>();

    PortfolioSource(Terminals terminals, IntentBook intents, MarketBook market) {
        this.terminals = terminals;
        this.market = market;
        this.holdings = new HoldingSource(intents, market);
        this.correlations = new Correlations(market::sizingCandles);
        this.risk = new PortfolioRisk(correlations);
        this.meters = new PortfolioMeters(risk);
    }

    /// What the benchmark's name means at one terminal. Looked up again when the name or the number of symbols
    /// changes.
    private record Benchmark(String name, int symbols, Optional<Instrument> instrument) {}

    Portfolio of(EntryProposal proposal, TerminalBook book, Account account, RiskPolicy policy) {
        AccountBook own = account(book, account, policy);
        return risk.of(proposal, book.underlying(proposal.instrument().symbol()), policy, own, all(own), rates(book));
    }

    /// How much of what is open at this account moves together with the proposal.
    PortfolioRisk.Together together(EntryProposal proposal, TerminalBook book, Account account, RiskPolicy policy) {
        return risk.together(proposal, book.underlying(proposal.instrument().symbol()), account(book, account, policy));
    }

    /// One signal may reach several accounts: what was granted to one counts for the next, although nothing is sent
    /// yet.
    void grant(TerminalBook book, EntryProposal proposal, long lots, long riskMoney) {
        book.account()
                .ifPresent(account -> granted.computeIfAbsent(book.id(), id -> new ArrayList<>())
                        .add(holdings.onTheWay(
                                book,
                                account,
                                proposal.instrument().symbol(),
                                proposal.side(),
                                lots,
                                proposal.entry(),
                                riskMoney)));
    }

    /// How many entries were granted to this account and are no intents yet.
    int grantedTo(TerminalId terminal) {
        return granted.getOrDefault(terminal, List.of()).size();
    }

    /// What was granted has become an intent, or nothing.
    void forgetGranted() {
        granted.clear();
    }

    Correlations correlations() {
        return correlations;
    }

    AccountBook account(TerminalBook book, Account account, RiskPolicy policy) {
        List<Holding> open = holdings.of(book, account);
        open.addAll(granted.getOrDefault(book.id(), List.of()));
        return new AccountBook(
                book.id(), account.currency(), account.equity().units(), open, benchmark(book, policy.betaBenchmark()));
    }

    List<RiskMeters.Use> meters(RiskPolicy policy, Account account, AccountBook book) {
        return meters.of(policy, account, book);
    }

    /// Meters of the limits over all accounts, counted in the currency of the first.
    List<RiskMeters.Use> overAll(RiskPolicy policy, List<AccountBook> books) {
        if (books.isEmpty()) {
            return List.of();
        }
        AccountBook first = books.getFirst();
        return PortfolioMeters.overAll(policy, books, first.currency(), rates(terminals.of(first.terminal())));
    }

    /// Every account, `own` among them.
    private List<AccountBook> all(AccountBook own) {
        List<AccountBook> all = new ArrayList<>();
        for (TerminalBook book : terminals.all()) {
            if (book.id().equals(own.terminal())) {
                all.add(own);
            } else {
                book.account().ifPresent(account -> all.add(account(book, account, RiskPolicy.DEFAULT)));
            }
        }
        return all;
    }

    /// Where all accounts have one currency, nothing has to be converted.
    private RateSource rates(TerminalBook own) {
        String currency = own.account().map(Account::currency).orElse("");
        for (TerminalBook book : terminals.all()) {
            if (book.account().isPresent() && !book.account().get().currency().equals(currency)) {
                return market.ratesOfAll(own);
            }
        }
        return (from, to) -> from.equals(to) ? OptionalLong.of(FixedPoint.ONE) : OptionalLong.empty();
    }

    private Optional<Instrument> benchmark(TerminalBook book, String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Benchmark known = benchmarks.get(book.id());
        if (known == null
                || !known.name().equals(name)
                || known.symbols() != book.specs().size()) {
            known = new Benchmark(name, book.specs().size(), find(book, name));
            benchmarks.put(book.id(), known);
        }
        return known.instrument();
    }

    private Optional<Instrument> find(TerminalBook book, String name) {
        return switch (market.resolve(name, book)) {
            case SymbolResolver.Found(var spec) -> Optional.of(new Instrument(book.id(), spec.symbol()));
            case SymbolResolver.NotFound _ -> Optional.empty();
        };
    }
}
