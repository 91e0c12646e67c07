package dev.yoke.core.risk.rule;

import dev.yoke.core.market.Underlying;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.Limits;
import dev.yoke.core.risk.RiskBudget;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// The open risk in one instrument, however each broker spells it, stays within its limit over all accounts.
final class ConcentrationRule implements RiskBudget {

    private static final RuleSpec SPEC = RuleSpec.of(
            "concentration",
            "lowers the size so that the open risk in one instrument over all accounts stays within this",
            Limit.MAX_CONCENTRATION);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public long budget(EntryProposal proposal, RiskContext context) {
        long limit = Limits.share(
                context.policy(),
                Limit.MAX_CONCENTRATION,
                context.portfolio().all().equity());
        return Math.max(0, Math.subtractExact(limit, context.portfolio().all().instrumentRisk()));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        OpenRiskLimit.judge(this, context.portfolio().all().instrumentRisk(), proposal, sized, context, finding);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return OpenRiskLimit.explain(
                this,
                finding,
                proposal,
                sized,
                context,
                () -> "the open risk in " + Underlying.of(proposal.spec()).name() + " over all accounts",
                context.portfolio().all().equity(),
                context.policy().of(Limit.MAX_CONCENTRATION),
                context.portfolio().all().gap());
    }
}
