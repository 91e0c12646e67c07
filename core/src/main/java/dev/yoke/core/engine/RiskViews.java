package dev.yoke.core.engine;

import dev.yoke.core.risk.AccountBook;
import dev.yoke.core.risk.Exposure;
import dev.yoke.core.risk.OpenRisk;
import dev.yoke.core.risk.RiskMeters;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Position;
import dev.yoke.core.view.PropView;
import dev.yoke.core.view.RiskView;
import dev.yoke.core.view.RiskView.AccountRisk;
import dev.yoke.core.view.RiskView.CurrencyLeg;
import dev.yoke.core.view.RiskView.LimitMeter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
    private RiskView built = RiskView.EMPTY;
    private long builtMonotonicMs = Long.MIN_VALUE / 2;

    RiskViews(
            EngineTime time,
            MarketBook market,
            PortfolioSource portfolio,
            DailyLossGuard dailyLoss,
            PolicyDesk policies,
            PropDesk prop,
            Circumstances circumstances) {
        this.time = time;
        this.market = market;
        this.portfolio = portfolio;
        this.dailyLoss = dailyLoss;
        this.policies = policies;
        this.prop = prop;
        this.circumstances = circumstances;
    }

    /// The picture as of at most [#MAX_AGE_MS] ago: meters are read by people, not by rules.
    RiskView of(Collection<TerminalBook> books) {
        if (time.monotonicMs() - builtMonotonicMs >= MAX_AGE_MS) {
            built = build(books);
            builtMonotonicMs = time.monotonicMs();
        }
        return built;
    }

    private RiskView build(Collection<TerminalBook> books) {
        List<AccountRisk> accounts = new ArrayList<>();
        List<CurrencyLeg> legs = new ArrayList<>();
        List<AccountBook> all = new ArrayList<>();
        List<PropView> views = prop.views(books);
        for (TerminalBook book : books) {
            Optional<Account> account = book.account();
            if (account.isPresent()) {
                AccountBook open = portfolio.account(book, account.get(), policies.of(book.id()));
                all.add(open);
                accounts.add(account(book, account.get(), open, PropVoice.uses(views, book.id())));
                addLegs(legs, book, account.get());
            }
        }
        return new RiskView(
                policies.general(),
                List.copyOf(accounts),
                List.copyOf(legs),
                meters(portfolio.overAll(policies.general(), all)),
                policies.view(),
                views,
                circumstances.news(policies.general()));
    }

    private AccountRisk account(TerminalBook book, Account account, AccountBook open, List<RiskMeters.Use> ofItsFirm) {
        RiskPolicy policy = policies.of(book.id());
        List<RiskMeters.Use> uses = new ArrayList<>(RiskMeters.of(
                policy,
                account,
                open.heat(),
                open.holdings().size(),
                dailyLoss.dayStartBalance(book),
                dailyLoss.dayProfit(book)));
        uses.addAll(portfolio.meters(policy, account, open));
        uses.addAll(circumstances.meters(book, policy));
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

    private void addLegs(List<CurrencyLeg> legs, TerminalBook book, Account account) {
        Exposure exposure = new Exposure(account.currency(), market.rates(book));
        for (Position position : book.positions()) {
            book.spec(position.symbol()).ifPresent(spec -> exposure.add(position, spec));
        }
        for (Exposure.Leg leg : exposure.legs(market.equity(book))) {
            legs.add(new CurrencyLeg(
                    leg.currency(),
                    book.id(),
                    leg.amount(),
                    leg.inAccountCurrency(),
                    leg.shareOfEquity(),
                    leg.converted()));
        }
    }
}
