package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Limits;
import dev.yoke.core.risk.RiskBudget;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// One entry risks no more than its limit.
final class PerTradeRiskRule implements RiskBudget {

    @Override
    public String id() {
        return "per-trade-risk";
    }

    @Override
    public long budget(RiskContext context) {
        return Limits.perTrade(context.policy(), context.account().equity().units());
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        long equity = context.account().equity().units();
        String value = RiskText.share(sized.wantedRisk(), equity);
        String limit = RiskText.percent(context.policy().maxRiskPerTradePercent());
        return sized.wantedRisk() <= budget(context)
                ? Verdict.pass(id(), value, limit)
                : Verdict.cap(
                        id(),
                        value,
                        limit,
                        "a risk of " + value + " was asked for; the size is lowered to fit " + limit);
    }
}
