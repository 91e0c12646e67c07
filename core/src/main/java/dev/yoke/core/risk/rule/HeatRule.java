package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Limits;
import dev.yoke.core.risk.RiskBudget;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// The sum of open risk of the account, this entry included, stays within its limit.
final class HeatRule implements RiskBudget {

    @Override
    public String id() {
        return "heat";
    }

    @Override
    public long budget(RiskContext context) {
        long limit = Limits.heat(context.policy(), context.account().equity().units());
        return Math.max(0, Math.subtractExact(limit, context.heat()));
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        long equity = context.account().equity().units();
        String limit = RiskText.percent(context.policy().maxHeatPercent());
        if (budget(context) == 0) {
            return Verdict.deny(
                    id(),
                    RiskText.share(context.heat(), equity),
                    limit,
                    "the open risk of " + context.identity().terminal()
                            + " has reached its limit; close a position or tighten a stop first");
        }
        long wanted = Math.addExact(context.heat(), sized.wantedRisk());
        return sized.wantedRisk() <= budget(context)
                ? Verdict.pass(id(), RiskText.share(wanted, equity), limit)
                : Verdict.cap(
                        id(),
                        RiskText.share(wanted, equity),
                        limit,
                        "only "
                                + RiskText.money(
                                        budget(context), context.account().currency())
                                + " of open risk are left; the size is lowered to fit");
    }
}
