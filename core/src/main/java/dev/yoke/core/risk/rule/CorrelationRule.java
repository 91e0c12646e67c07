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

/// The open risk of what gains and loses together with the entry, this entry included, stays within its limit.
final class CorrelationRule implements RiskBudget {

    private static final RuleSpec SPEC = RuleSpec.of(
            "correlation",
            "lowers the size so that the open risk of positions that move together stays within this",
            Limit.MAX_CORRELATED,
            Limit.CORRELATION_THRESHOLD);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public long budget(EntryProposal proposal, RiskContext context) {
        long limit = Limits.share(context.policy(), Limit.MAX_CORRELATED, context.equity());
        return Math.max(0, Math.subtractExact(limit, context.portfolio().correlatedRisk()));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        OpenRiskLimit.judge(this, context.portfolio().correlatedRisk(), proposal, sized, context, finding);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return OpenRiskLimit.explain(
                this,
                finding,
                proposal,
                sized,
                context,
                () -> "the open risk that moves with " + proposal.instrument(),
                context.equity(),
                context.policy().of(Limit.MAX_CORRELATED),
                context.portfolio().gap());
    }
}
