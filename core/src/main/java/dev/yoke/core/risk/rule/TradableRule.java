package dev.yoke.core.risk.rule;

import dev.yoke.core.market.SymbolSpec.SymbolTradeMode;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.trade.Side;

/// No entry that the broker does not allow on this symbol and side.
final class TradableRule implements RiskRule {

    @Override
    public String id() {
        return "tradable";
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        SymbolTradeMode mode = proposal.spec().tradeMode();
        boolean allowed = switch (mode) {
            case FULL -> true;
            case LONG_ONLY -> proposal.side() == Side.BUY;
            case SHORT_ONLY -> proposal.side() == Side.SELL;
            case CLOSE_ONLY, DISABLED -> false;
        };
        return allowed
                ? Verdict.pass(id(), mode.name(), "")
                : Verdict.deny(
                        id(),
                        mode.name(),
                        "",
                        "the broker does not take a " + proposal.side() + " of " + proposal.instrument() + " now ("
                                + mode + "); use another symbol or account");
    }
}
