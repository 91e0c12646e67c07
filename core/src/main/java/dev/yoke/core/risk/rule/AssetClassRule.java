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

/// The open risk of the account in one kind of instrument stays within its limit.
final class AssetClassRule implements RiskBudget {

    private static final RuleSpec SPEC = RuleSpec.of(
            "asset-class",
            "lowers the size so that the open risk in one asset class stays within this",
            Limit.MAX_ASSET_CLASS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public long budget(EntryProposal proposal, RiskContext context) {
        long limit = Limits.share(context.policy(), Limit.MAX_ASSET_CLASS, context.equity());
        return Math.max(0, Math.subtractExact(limit, context.portfolio().classRisk()));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        OpenRiskLimit.judge(this, context.portfolio().classRisk(), proposal, sized, context, finding);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return OpenRiskLimit.explain(
                this,
                finding,
                proposal,
                sized,
                context,
                () -> "the open risk in "
                        + Underlying.of(proposal.spec()).assetClass().text() + " of "
                        + context.identity().terminal(),
                context.equity(),
                context.policy().of(Limit.MAX_ASSET_CLASS),
                context.portfolio().gap());
    }
}
