package dev.yoke.core.engine;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.PortfolioRisk.Together;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.SizingState;
import dev.yoke.core.trade.Account;

/// Gathers what sizing needs of the market and of what is open, and only what the policy sizes by.
final class SizingSource {

    private static final Together NOT_ASKED = new Together(0, 0);

    private final MarketBook market;
    private final PortfolioSource portfolio;

    SizingSource(MarketBook market, PortfolioSource portfolio) {
        this.market = market;
        this.portfolio = portfolio;
    }

    SizingState of(EntryProposal proposal, TerminalBook book, Account account, RiskPolicy policy) {
        Instrument instrument = proposal.instrument();
        boolean byVolatility = SizingState.followsVolatility(policy);
        Together together =
                policy.isOn(Limit.CORRELATION_SIZING) ? portfolio.together(proposal, book, account, policy) : NOT_ASKED;
        return new SizingState(
                byVolatility ? market.atrUnits(instrument) : 0,
                byVolatility ? market.usualAtrUnits(instrument) : 0,
                together.holdings(),
                together.average());
    }
}
