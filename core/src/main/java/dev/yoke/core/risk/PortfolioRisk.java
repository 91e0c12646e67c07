package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Underlying;
import dev.yoke.core.trade.Side;
import java.util.List;
import java.util.OptionalLong;

/// Adds up what is open, as the limits on a portfolio want to know it.
///
/// Thread: its owner's only, because of its [Correlations]. Units: account currency 1e-8.
/// Failure: what cannot be known or converted stands far beyond every limit and is named in a gap; nothing throws.
public final class PortfolioRisk {

    private final Correlations correlations;

    public PortfolioRisk(Correlations correlations) {
        this.correlations = correlations;
    }

    /// What is open around a proposal.
    ///
    /// @param underlying of the proposal's symbol
    /// @param own the account of the proposal
    /// @param all every account, `own` among them
    /// @param rates into the currency of `own`
    public Portfolio of(
            EntryProposal proposal,
            Underlying underlying,
            RiskPolicy policy,
            AccountBook own,
            List<AccountBook> all,
            RateSource rates) {
        AccountSums sums = new AccountSums();
        double threshold = FixedPoint.toDouble(policy.of(Limit.CORRELATION_THRESHOLD));
        for (Holding holding : own.holdings()) {
            sums.add(
                    holding,
                    underlying,
                    movesWith(holding, proposal.instrument(), underlying, proposal.side(), threshold));
        }
        return new Portfolio(
                own.holdings().size(),
                sums.onSymbol,
                own.heat(),
                sums.symbolRisk,
                sums.classRisk,
                sums.correlatedRisk,
                sums.marginOnTheWay,
                beta(proposal.instrument(), own),
                overAll(underlying, own, all, rates),
                own.gap());
    }

    /// What of one account's holdings concerns a proposal.
    private static final class AccountSums {
        private int onSymbol;
        private long symbolRisk;
        private long classRisk;
        private long correlatedRisk;
        private long marginOnTheWay;

        void add(Holding holding, Underlying underlying, boolean movesWith) {
            if (holding.underlying().name().equals(underlying.name())) {
                onSymbol++;
                symbolRisk = RiskMath.addBounded(symbolRisk, holding.risk());
            }
            if (holding.underlying().assetClass() == underlying.assetClass()) {
                classRisk = RiskMath.addBounded(classRisk, holding.risk());
            }
            if (movesWith) {
                correlatedRisk = RiskMath.addBounded(correlatedRisk, holding.risk());
            }
            marginOnTheWay = RiskMath.addBounded(marginOnTheWay, holding.marginOnTheWay());
        }
    }

    /// Whether the holding gains and loses together with a position in `instrument` on this side: their correlation,
    /// turned round where the sides differ, is at least the threshold. Where there are too few candles to know
    /// it, they do when both hold the same currency on the same side, as two pairs bought against the dollar.
    public boolean movesWith(
            Holding holding, Instrument instrument, Underlying underlying, Side side, double threshold) {
        return together(holding, instrument, underlying, side) >= threshold;
    }

    /// 1 where both gain and lose together, −1 where one loses what the other gains.
    private double together(Holding holding, Instrument instrument, Underlying underlying, Side side) {
        int sides = holding.side().sign() * side.sign();
        if (holding.underlying().name().equals(underlying.name())) {
            return sides;
        }
        double correlation = correlations.correlation(holding.instrument(), instrument);
        if (Double.isNaN(correlation)) {
            return holding.underlying().sharesLegWith(underlying, sides) ? 1 : 0;
        }
        return sides * correlation;
    }

    /// How much of what is open at the account moves together with a proposal.
    ///
    /// @param holdings that were compared
    /// @param average of their correlations with it, 1e-8; positive where they would lose together
    public record Together(int holdings, long average) {}

    public Together together(EntryProposal proposal, Underlying underlying, AccountBook own) {
        double sum = 0;
        for (Holding holding : own.holdings()) {
            sum += together(holding, proposal.instrument(), underlying, proposal.side());
        }
        int count = own.holdings().size();
        return new Together(count, count == 0 ? 0 : FixedPoint.fromDouble(Math.clamp(sum / count, -1, 1)));
    }

    private Portfolio.Beta beta(Instrument instrument, AccountBook own) {
        if (own.benchmark().isEmpty()) {
            return Portfolio.Beta.NONE;
        }
        OptionalLong ofSymbol = beta(instrument, own.benchmark().get());
        return new Portfolio.Beta(ofSymbol.isPresent(), ofSymbol.orElse(FixedPoint.ONE), betaExposure(own));
    }

    /// Net exposure, each holding weighted by its beta to the account's benchmark; by 1 where it is not known.
    long betaExposure(AccountBook own) {
        long exposure = 0;
        for (Holding holding : own.holdings()) {
            OptionalLong beta = own.benchmark().isPresent()
                    ? beta(holding.instrument(), own.benchmark().get())
                    : OptionalLong.empty();
            exposure = RiskMath.addBounded(exposure, bounded(holding.signedValue(), beta.orElse(FixedPoint.ONE)));
        }
        return exposure;
    }

    /// 1e-8; empty where it is not known. A beta beyond a thousand is noise of a benchmark that hardly moved.
    private OptionalLong beta(Instrument instrument, Instrument benchmark) {
        double beta = correlations.beta(instrument, benchmark);
        return Double.isNaN(beta)
                ? OptionalLong.empty()
                : OptionalLong.of(FixedPoint.fromDouble(Math.clamp(beta, -1_000, 1_000)));
    }

    static long bounded(long value, long factor) {
        try {
            return FixedPoint.multiply(value, factor);
        } catch (ArithmeticException outOfRange) {
            return Long.signum(value) * Long.signum(factor) * RiskMath.UNBOUNDED;
        }
    }

    private static Portfolio.AllAccounts overAll(
            Underlying underlying, AccountBook own, List<AccountBook> all, RateSource rates) {
        long equity = 0;
        long risk = 0;
        long base = 0;
        long profit = 0;
        String gap = "";
        for (AccountBook book : all) {
            OptionalLong rate = rate(rates, book.currency(), own.currency());
            gap = gap.isEmpty() ? gapOf(book, own.currency(), rate) : gap;
            if (rate.isEmpty()) {
                continue;
            }
            equity = RiskMath.addBounded(equity, bounded(book.equity(), rate.getAsLong()));
            for (Holding holding : book.holdings()) {
                if (holding.underlying().name().equals(underlying.name())) {
                    risk = RiskMath.addBounded(risk, bounded(holding.risk(), rate.getAsLong()));
                }
                base = RiskMath.addBounded(base, bounded(holding.leg(underlying.base()), rate.getAsLong()));
                profit = RiskMath.addBounded(profit, bounded(holding.leg(underlying.profit()), rate.getAsLong()));
            }
        }
        return new Portfolio.AllAccounts(equity, risk, base, profit, gap);
    }

    static OptionalLong rate(RateSource rates, String from, String to) {
        try {
            return rates.rate(from, to);
        } catch (ArithmeticException outOfRange) {
            return OptionalLong.empty();
        }
    }

    /// An account without a rate does not count its equity, which makes limits tighter; what is open there makes the
    /// sum unknown.
    private static String gapOf(AccountBook book, String currency, OptionalLong rate) {
        if (rate.isPresent() || book.holdings().isEmpty()) {
            return book.gap();
        }
        return "there is no rate from " + book.currency() + " to " + currency + " for what is open on "
                + book.terminal() + "; open a symbol with both currencies in a terminal's Market Watch";
    }
}
