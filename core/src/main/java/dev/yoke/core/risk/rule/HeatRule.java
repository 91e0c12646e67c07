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

/// The sum of open risk of the account, this entry included, stays within its limit.
final class HeatRule implements RiskBudget {

    private static final RuleSpec SPEC = RuleSpec.of(
            "heat", "lowers the size so that the open risk of the account stays within this", Limit.MAX_HEAT);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public long budget(EntryProposal proposal, RiskContext context) {
        long limit = Limits.heat(context.policy(), context.equity());
        return Math.max(0, Math.subtractExact(limit, context.portfolio().heat()));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long budget = budget(proposal, context);
        long wanted = Math.addExact(context.portfolio().heat(), sized.wantedRisk());
        if (budget == 0) {
            finding.deny(context.portfolio().heat(), 0);
        } else if (sized.wantedRisk() <= budget) {
            finding.pass(wanted, budget);
        } else {
            finding.cap(wanted, budget);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String text = finding.denies()
                ? "the open risk of " + context.identity().terminal()
                        + " has reached its limit; close a position or tighten a stop first"
                : "only " + RiskText.money(finding.limit(), context.currency())
                        + " of open risk are left; the size is lowered to fit";
        return finding.in(
                id(),
                RiskText.share(finding.value(), context.equity()),
                RiskText.percent(context.policy().of(Limit.MAX_HEAT)),
                text);
    }
}
