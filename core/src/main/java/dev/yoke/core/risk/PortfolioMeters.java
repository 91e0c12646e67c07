package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.risk.RiskMeters.Use;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/// How much of each limit on a portfolio is used: the symbol, the class, the cluster, the currency that uses it most.
/// From the same figures as the rules judge by.
///
/// Thread: its owner's only, because of its [PortfolioRisk].
public final class PortfolioMeters {

    private final PortfolioRisk risk;

    public PortfolioMeters(PortfolioRisk risk) {
        this.risk = risk;
    }

    /// Of one account.
    public List<Use> of(RiskPolicy policy, Account account, AccountBook book) {
        List<Use> uses = new ArrayList<>();
        Map<String, Long> symbols = sums(book, holding -> holding.underlying().name());
        Map<String, Long> classes =
                sums(book, holding -> holding.underlying().assetClass().text());
        uses.add(share("position-size", "Largest symbol", Limit.MAX_POSITION_SIZE, symbols, policy, book.equity()));
        uses.add(perSymbol(policy, book));
        uses.add(share("asset-class", "Largest class", Limit.MAX_ASSET_CLASS, classes, policy, book.equity()));
        uses.add(share(
                "correlation", "Moves together", Limit.MAX_CORRELATED, clusters(policy, book), policy, book.equity()));
        uses.add(marginLevel(policy, account));
        if (!policy.betaBenchmark().isEmpty()) {
            uses.add(beta(policy, book));
        }
        return uses;
    }

    /// Over all accounts: every currency's net exposure and every instrument's open risk.
    ///
    /// @param rates into `currency`
    public static List<Use> overAll(RiskPolicy policy, List<AccountBook> books, String currency, RateSource rates) {
        Map<String, Long> legs = new TreeMap<>();
        Map<String, Long> instruments = new TreeMap<>();
        long equity = 0;
        for (AccountBook book : books) {
            OptionalLong rate = PortfolioRisk.rate(rates, book.currency(), currency);
            if (rate.isPresent()) {
                equity = RiskMath.addBounded(equity, PortfolioRisk.bounded(book.equity(), rate.getAsLong()));
                for (Holding holding : book.holdings()) {
                    long value = PortfolioRisk.bounded(holding.signedValue(), rate.getAsLong());
                    add(legs, holding.underlying().base(), value);
                    add(legs, holding.underlying().profit(), -value);
                    add(
                            instruments,
                            holding.underlying().name(),
                            PortfolioRisk.bounded(holding.risk(), rate.getAsLong()));
                }
            }
        }
        List<Use> uses = new ArrayList<>();
        long whole = equity;
        legs.forEach((leg, value) -> uses.add(use("currency-leg", leg, Limit.MAX_CURRENCY_LEG, value, policy, whole)));
        instruments.forEach(
                (name, value) -> uses.add(use("concentration", name, Limit.MAX_CONCENTRATION, value, policy, whole)));
        return uses;
    }

    private static void add(Map<String, Long> sums, String name, long value) {
        if (!name.isEmpty()) {
            sums.merge(name, value, RiskMath::addBounded);
        }
    }

    private static Map<String, Long> sums(AccountBook book, Function<Holding, String> of) {
        Map<String, Long> sums = new TreeMap<>();
        book.holdings().forEach(holding -> add(sums, of.apply(holding), holding.risk()));
        return sums;
    }

    /// Holdings of one instrument on one side move alike: one stands for all of them.
    private record Alike(Holding one, long risk) {

        record Key(Instrument instrument, Side side) {}

        Alike and(Alike more) {
            return new Alike(one, RiskMath.addBounded(risk, more.risk));
        }
    }

    /// For each holding the risk of all that moves with it. Made with every view: two hundred positions in a few
    /// symbols are not to be compared each with each.
    private Map<String, Long> clusters(RiskPolicy policy, AccountBook book) {
        double threshold = FixedPoint.toDouble(policy.of(Limit.CORRELATION_THRESHOLD));
        Map<Alike.Key, Alike> kinds = new LinkedHashMap<>();
        for (Holding holding : book.holdings()) {
            kinds.merge(
                    new Alike.Key(holding.instrument(), holding.side()),
                    new Alike(holding, holding.risk()),
                    Alike::and);
        }
        Map<String, Long> clusters = new TreeMap<>();
        for (Alike kind : kinds.values()) {
            Holding centre = kind.one();
            long together = 0;
            for (Alike other : kinds.values()) {
                if (risk.movesWith(other.one(), centre.instrument(), centre.underlying(), centre.side(), threshold)) {
                    together = RiskMath.addBounded(together, other.risk());
                }
            }
            clusters.merge(centre.underlying().name(), together, Math::max);
        }
        return clusters;
    }

    private static Use share(
            String rule, String name, Limit limit, Map<String, Long> sums, RiskPolicy policy, long equity) {
        String greatest = "";
        long most = 0;
        for (Map.Entry<String, Long> sum : sums.entrySet()) {
            if (sum.getValue() > most) {
                most = sum.getValue();
                greatest = sum.getKey();
            }
        }
        Use use = use(rule, name, limit, most, policy, equity);
        return greatest.isEmpty()
                ? use
                : new Use(rule, name, use.value() + " " + greatest, use.limit(), use.usedShare());
    }

    private static Use perSymbol(RiskPolicy policy, AccountBook book) {
        Map<String, Long> counts = new TreeMap<>();
        book.holdings().forEach(holding -> add(counts, holding.underlying().name(), 1));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long limit = policy.of(Limit.MAX_PER_SYMBOL);
        return new Use(
                "max-per-symbol",
                "In one symbol",
                Long.toString(most),
                Long.toString(limit),
                RiskMeters.share(most, limit));
    }

    /// Used up where the level has fallen to its limit.
    private static Use marginLevel(RiskPolicy policy, Account account) {
        long margin = account.margin().units();
        long equity = account.equity().units();
        long least = policy.of(Limit.MIN_MARGIN_LEVEL);
        String limit = RiskText.percent(least);
        if (margin <= 0) {
            return new Use("margin-level", "Margin level", "unused", limit, 0);
        }
        long level = Math.max(0, RiskMath.asPercent(equity, margin));
        return new Use("margin-level", "Margin level", RiskText.percent(level), limit, RiskMeters.share(least, level));
    }

    private Use beta(RiskPolicy policy, AccountBook book) {
        return use(
                "beta",
                "Beta to " + policy.betaBenchmark(),
                Limit.MAX_BETA,
                risk.betaExposure(book),
                policy,
                book.equity());
    }

    private static Use use(String rule, String name, Limit limit, long value, RiskPolicy policy, long whole) {
        long used = RiskMeters.share(Math.abs(value), Limits.share(policy, limit, whole));
        String text = Math.abs(value) >= RiskMath.UNBOUNDED ? "not known" : RiskText.share(value, whole);
        return new Use(rule, name, text, RiskText.percent(policy.of(limit)), used);
    }
}
