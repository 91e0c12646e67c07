package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.Limits;
import dev.yoke.core.risk.RiskBudget;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry once the day's loss has reached its limit, and none that could carry the loss past it: the entry's own
/// risk fits into what is left of the day.
final class DailyLossRule implements RiskBudget {

    private static final RuleSpec SPEC = RuleSpec.of(
            "daily-loss",
            "lowers the size to what is left of the day's loss; at the limit no entries, and the account is flattened",
            Limit.MAX_DAILY_LOSS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static final int NOT_KNOWN = 1;
    private static final int REACHED = 2;

    @Override
    public long budget(EntryProposal proposal, RiskContext context) {
        long limit = Limits.dailyLoss(context.policy(), context.day().startBalance());
        return Math.max(0, Math.addExact(limit, Math.min(0, context.day().profit())));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long start = context.day().startBalance();
        long loss = Math.max(0, -context.day().profit());
        long budget = budget(proposal, context);
        if (start <= 0) {
            finding.deny(NOT_KNOWN, 0, 0);
        } else if (budget == 0) {
            finding.deny(REACHED, loss, 0);
        } else if (sized.wantedRisk() <= budget) {
            finding.pass(loss, budget);
        } else {
            finding.cap(loss, budget);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String limit = RiskText.percent(context.policy().of(Limit.MAX_DAILY_LOSS));
        String terminal = context.identity().terminal().name();
        String currency = context.currency();
        if (finding.reason() == NOT_KNOWN) {
            return finding.in(
                    id(),
                    "not known",
                    limit,
                    "the balance at the start of the day of " + terminal
                            + " is not known; wait for the account's report");
        }
        String text = finding.denies()
                ? "the day's loss of " + RiskText.money(finding.value(), currency) + " on " + terminal
                        + " has reached its limit; no entries until the next day"
                : "only " + RiskText.money(finding.limit(), currency)
                        + " of the day's loss limit are left; the size is lowered to fit";
        return finding.in(id(), RiskText.share(finding.value(), context.day().startBalance()), limit, text);
    }
}
