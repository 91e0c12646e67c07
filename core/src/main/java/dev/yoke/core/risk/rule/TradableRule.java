package dev.yoke.core.risk.rule;

import dev.yoke.core.market.SymbolSpec.SymbolTradeMode;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.trade.Side;

/// No entry that the broker does not allow on this symbol and side.
final class TradableRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of("tradable", "the broker takes entries on this symbol and side");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.require(
                switch (proposal.spec().tradeMode()) {
                    case FULL -> true;
                    case LONG_ONLY -> proposal.side() == Side.BUY;
                    case SHORT_ONLY -> proposal.side() == Side.SELL;
                    case CLOSE_ONLY, DISABLED -> false;
                });
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        SymbolTradeMode mode = proposal.spec().tradeMode();
        return finding.in(
                id(),
                mode.name(),
                "",
                "the broker does not take a " + proposal.side() + " of " + proposal.instrument() + " now (" + mode
                        + "); use another symbol or account");
    }
}
