package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.risk.AccountBook;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Exposure;
import dev.yoke.core.risk.Holding;
import dev.yoke.core.risk.Margin;
import dev.yoke.core.risk.OpenRisk;
import dev.yoke.core.risk.RegimeLimits;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskMeters;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.regime.MarketState;
import dev.yoke.core.risk.regime.Regime;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.PropView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.RiskView.AccountRisk;
import dev.yoke.core.view.RiskView.CurrencyLeg;
import dev.yoke.core.view.RiskView.LimitMeter;
import dev.yoke.core.view.RiskView.RegimeView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Heat, limit meters and currency legs of every account.
final class RiskViews {

    private static final long MAX_AGE_MS = 100;

    private final EngineTime time;
    private final MarketBook market;
    private final PortfolioSource portfolio;
    private final DailyLossGuard dailyLoss;
    private final PolicyDesk policies;
    private final PropDesk prop;
    private final Circumstances circumstances;
    private final MarketStates states;
    private final CorrelationMatrix correlations;
    private RiskView built = RiskView.EMPTY;
    private long builtMonotonicMs = Long.MIN_VALUE / 2;

    RiskViews(
            EngineTime time,
            MarketBook market,
            PortfolioSource portfolio,
            DailyLossGuard dailyLoss,
            PolicyDesk policies,
            PropDesk prop,
            Circumstances circumstances,
            MarketStates states,
            Terminals terminals) {
        this.time = time;
        this.market = market;
        this.portfolio = portfolio;
        this.dailyLoss = dailyLoss;
        this.policies = policies;
        this.prop = prop;
        this.circumstances = circumstances;
        this.states = states;
        this.correlations = new CorrelationMatrix(terminals, portfolio.correlations());
    }

    /// The picture as of at most [#MAX_AGE_MS] ago: meters are read by people, not by rules.
    RiskView of(Collection<TerminalBook> books) {
        if (time.monotonicMs() - builtMonotonicMs >= MAX_AGE_MS) {
            built = build(books, List.of());
            builtMonotonicMs = time.monotonicMs();
        }
        return built;
    }

    /// The picture as it would be with these entries, each filled at the price it was judged at.
    RiskView with(List<EntryJudge.Judgement> judgements, Collection<TerminalBook> books) {
        List<Granted> granted = new ArrayList<>();
        for (EntryJudge.Judgement judgement : judgements) {
            if (judgement.approved() && judgement.input().isPresent()) {
                granted.add(new Granted(
                        judgement.input().get().proposal(),
                        judgement.decision().lots().units(),
                        judgement.riskMoney()));
            }
        }
        for (TerminalBook book : books) {
            granted.stream()
                    .filter(entry -> entry.isAt(book))
                    .forEach(entry -> portfolio.grant(book, entry.proposal(), entry.lots(), entry.risk()));
        }
        try {
            return build(books, granted);
        } finally {
            portfolio.forgetGranted();
        }
    }

    /// An entry that the gate lets pass.
    private record Granted(EntryProposal proposal, long lots, long risk) {
        boolean isAt(TerminalBook book) {
            return proposal.instrument().terminal().equals(book.id());
        }

        long margin(TerminalBook book, Account account) {
            int leverage = book.identity().map(TerminalIdentity::leverage).orElse(1);
            try {
                return Margin.of(lots, proposal.entry(), proposal.spec(), leverage, account.currency());
            } catch (ArithmeticException outOfRange) {
                return RiskMath.UNBOUNDED;
            }
        }
    }

    private RiskView build(Collection<TerminalBook> books, List<Granted> granted) {
        List<AccountRisk> accounts = new ArrayList<>();
        List<CurrencyLeg> legs = new ArrayList<>();
        List<AccountBook> all = new ArrayList<>();
        List<PropView> views = prop.views(books);
        for (TerminalBook book : books) {
            Optional<Account> account = book.account();
            if (account.isPresent()) {
                AccountBook open = portfolio.account(book, account.get(), policies.of(book.id()));
                all.add(open);
                List<Granted> here =
                        granted.stream().filter(entry -> entry.isAt(book)).toList();
                accounts.add(account(
                        book, binding(book, account.get(), here), open, here.size(), PropVoice.uses(views, book.id())));
                addLegs(legs, book, account.get(), here);
            }
        }
        return new RiskView(
                policies.general(),
                List.copyOf(accounts),
                List.copyOf(legs),
                meters(portfolio.overAll(policies.general(), all)),
                policies.view(),
                views,
                circumstances.news(policies.general()),
                correlations.of(all, policies.general()),
                regimes(all));
    }

    /// The account with the margin that the entries would bind.
    private static Account binding(TerminalBook book, Account account, List<Granted> here) {
        long margin = 0;
        for (Granted entry : here) {
            margin = RiskMath.addBounded(margin, entry.margin(book, account));
        }
        if (margin == 0) {
            return account;
        }
        Money bound = new Money(RiskMath.addBounded(account.margin().units(), margin), account.currency());
        Money free = new Money(RiskMath.addBounded(account.freeMargin().units(), -margin), account.currency());
        return new Account(
                account.terminal(),
                account.balance(),
                account.equity(),
                account.credit(),
                bound,
                free,
                account.marginLevel(),
                account.stopOutMode(),
                account.stopOutLevel(),
                account.profit(),
                account.hedging());
    }

    /// Of everything that something is open in.
    private List<RegimeView> regimes(List<AccountBook> all) {
        Map<String, RegimeView> regimes = new TreeMap<>();
        for (AccountBook book : all) {
            RiskPolicy policy = policies.of(book.terminal());
            for (Holding holding : book.holdings()) {
                String name = holding.underlying().name();
                RegimeView before = regimes.get(name);
                if (before == null || before.regime() == Regime.UNKNOWN) {
                    regimes.put(name, regime(holding.instrument(), policy));
                }
            }
        }
        return List.copyOf(regimes.values());
    }

    private RegimeView regime(Instrument instrument, RiskPolicy policy) {
        MarketState state = states.of(instrument);
        return new RegimeView(
                instrument,
                state.regime(),
                state.percentile(),
                state.trend(),
                RegimeLimits.percent(state.regime(), policy));
    }

    private AccountRisk account(
            TerminalBook book, Account account, AccountBook open, int entries, List<RiskMeters.Use> ofItsFirm) {
        RiskPolicy policy = policies.of(book.id());
        List<RiskMeters.Use> uses = new ArrayList<>(RiskMeters.of(
                policy,
                account,
                open.heat(),
                open.holdings().size(),
                dailyLoss.dayStartBalance(book),
                dailyLoss.dayProfit(book)));
        uses.addAll(portfolio.meters(policy, account, open));
        uses.addAll(circumstances.meters(book, policy, entries));
        uses.addAll(ofItsFirm);
        int naked = 0;
        for (Position position : book.positions()) {
            naked += OpenRisk.isNaked(position) ? 1 : 0;
        }
        return new AccountRisk(book.id(), account.currency(), market.equity(book), open.heat(), naked, meters(uses));
    }

    private static List<LimitMeter> meters(List<RiskMeters.Use> uses) {
        return uses.stream().map(LimitMeter::of).toList();
    }

    private void addLegs(List<CurrencyLeg> legs, TerminalBook book, Account account, List<Granted> granted) {
        Exposure exposure = new Exposure(account.currency(), market.rates(book));
        for (Position position : book.positions()) {
            book.spec(position.symbol()).ifPresent(spec -> exposure.add(position, spec));
        }
        for (Granted entry : granted) {
            EntryProposal proposal = entry.proposal();
            exposure.add(proposal.side(), entry.lots(), proposal.entry(), proposal.spec());
        }
        RiskPolicy policy = policies.general();
        for (Exposure.Leg leg : exposure.legs(market.equity(book))) {
            legs.add(CurrencyLeg.of(book.id(), leg, policy));
        }
    }
}
