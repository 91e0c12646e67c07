package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Limits;
import dev.yoke.core.risk.RiskBudget;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry once the day's loss has reached its limit, and none that could carry the loss past it: the entry's own
/// risk fits into what is left of the day.
final class DailyLossRule implements RiskBudget {

    @Override
    public String id() {
        return "daily-loss";
    }

    @Override
    public long budget(RiskContext context) {
        long limit = Limits.dailyLoss(context.policy(), context.dayStartBalance());
        return Math.max(0, Math.addExact(limit, Math.min(0, context.dayProfit())));
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        long start = context.dayStartBalance();
        String limit = RiskText.percent(context.policy().maxDailyLossPercent());
        if (start <= 0) {
            return Verdict.deny(
                    id(),
                    "not known",
                    limit,
                    "the balance at the start of the day of "
                            + context.identity().terminal() + " is not known; wait for the account's report");
        }
        long loss = Math.max(0, -context.dayProfit());
        String value = RiskText.share(loss, start);
        if (budget(context) == 0) {
            return Verdict.deny(
                    id(),
                    value,
                    limit,
                    "the day's loss of "
                            + RiskText.money(loss, context.account().currency()) + " on "
                            + context.identity().terminal() + " has reached its limit; no entries until the next day");
        }
        return sized.wantedRisk() <= budget(context)
                ? Verdict.pass(id(), value, limit)
                : Verdict.cap(
                        id(),
                        value,
                        limit,
                        "only "
                                + RiskText.money(
                                        budget(context), context.account().currency())
                                + " of the day's loss limit are left; the size is lowered to fit");
    }
}
