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

/// One entry risks no more than its limit.
final class PerTradeRiskRule implements RiskBudget {

    private static final RuleSpec SPEC = RuleSpec.of(
            "per-trade-risk", "lowers the size so that one entry risks no more than this", Limit.MAX_RISK_PER_TRADE);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public long budget(EntryProposal proposal, RiskContext context) {
        return Limits.perTrade(context.policy(), context.equity());
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long budget = budget(proposal, context);
        if (sized.wantedRisk() <= budget) {
            finding.pass(sized.wantedRisk(), budget);
        } else {
            finding.cap(sized.wantedRisk(), budget);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String value = RiskText.share(finding.value(), context.equity());
        String limit = RiskText.percent(context.policy().of(Limit.MAX_RISK_PER_TRADE));
        return finding.in(
                id(), value, limit, "a risk of " + value + " was asked for; the size is lowered to fit " + limit);
    }
}
