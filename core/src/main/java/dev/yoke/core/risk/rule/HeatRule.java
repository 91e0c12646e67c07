package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.Limits;
import dev.yoke.core.risk.RiskBudget;
import dev.yoke.core.risk.RiskContext;
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
        long limit = Limits.share(context.policy(), Limit.MAX_HEAT, context.equity());
        return Math.max(0, Math.subtractExact(limit, context.portfolio().heat()));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        OpenRiskLimit.judge(this, context.portfolio().heat(), proposal, sized, context, finding);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return OpenRiskLimit.explain(
                this,
                finding,
                proposal,
                sized,
                context,
                () -> "the open risk of " + context.identity().terminal(),
                context.equity(),
                context.policy().of(Limit.MAX_HEAT),
                context.portfolio().gap());
    }
}
