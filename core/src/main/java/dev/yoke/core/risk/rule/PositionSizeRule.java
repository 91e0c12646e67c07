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

/// All entries of the account in one symbol together risk no more than this.
final class PositionSizeRule implements RiskBudget {

    private static final RuleSpec SPEC = RuleSpec.of(
            "position-size",
            "lowers the size so that all entries of the account in one symbol stay within this",
            Limit.MAX_POSITION_SIZE);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public long budget(EntryProposal proposal, RiskContext context) {
        long limit = Limits.share(context.policy(), Limit.MAX_POSITION_SIZE, context.equity());
        return Math.max(0, Math.subtractExact(limit, context.portfolio().symbolRisk()));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        OpenRiskLimit.judge(this, context.portfolio().symbolRisk(), proposal, sized, context, finding);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return OpenRiskLimit.explain(
                this,
                finding,
                proposal,
                sized,
                context,
                () -> "the open risk in " + proposal.instrument(),
                context.equity(),
                context.policy().of(Limit.MAX_POSITION_SIZE),
                context.portfolio().gap());
    }
}
