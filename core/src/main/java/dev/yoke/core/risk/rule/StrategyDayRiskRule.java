package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskBudget;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// All entries of one strategy in one server day risk no more than their limit, on each account.
final class StrategyDayRiskRule implements RiskBudget {

    private static final RuleSpec SPEC = RuleSpec.of(
            "strategy-risk-per-day",
            "lowers the size so that one strategy's entries of the day risk no more than this together",
            Limit.STRATEGY_MAX_DAY);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public long budget(EntryProposal proposal, RiskContext context) {
        if (!context.strategy().strategy()) {
            return Long.MAX_VALUE;
        }
        return Math.max(0, Math.subtractExact(most(context), context.strategy().dayRisk()));
    }

    private static long most(RiskContext context) {
        return RiskMath.percentOf(context.equity(), context.policy().of(Limit.STRATEGY_MAX_DAY));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long used = context.strategy().dayRisk();
        long budget = budget(proposal, context);
        if (budget == 0) {
            finding.deny(used, 0);
        } else if (sized.wantedRisk() <= budget) {
            finding.pass(Math.addExact(used, sized.wantedRisk()), budget);
        } else {
            finding.cap(Math.addExact(used, sized.wantedRisk()), budget);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        if (!context.strategy().strategy()) {
            return finding.in(id(), "no strategy", "", "");
        }
        String text = finding.denies()
                ? "this strategy has used its risk of the day on "
                        + context.identity().terminal() + "; it goes on after the server's midnight"
                : "only " + RiskText.money(finding.limit(), context.currency())
                        + " of this strategy's risk of the day are left; the size is lowered to fit";
        return finding.in(
                id(),
                RiskText.share(finding.value(), context.equity()),
                RiskText.percent(context.policy().of(Limit.STRATEGY_MAX_DAY)),
                text);
    }
}
