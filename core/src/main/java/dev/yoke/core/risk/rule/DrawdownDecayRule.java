package dev.yoke.core.risk.rule;

import dev.yoke.core.market.FixedPoint;
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

/// Smaller entries in a drawdown: up to the first mark the size is the trader's own; from there what an entry may risk
/// falls in a straight line from the normal risk to the floor at the second mark.
final class DrawdownDecayRule implements RiskBudget {

    private static final RuleSpec SPEC = RuleSpec.of(
            "drawdown-decay",
            "lowers the size the further the equity is below its peak",
            Limit.DECAY_FROM,
            Limit.DECAY_TO,
            Limit.DECAY_FLOOR);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static final long ALL = 100 * FixedPoint.ONE;

    /// What is left of the normal risk, 1e-8 per percent point.
    private static long left(RiskContext context) {
        long drawdown = context.day().drawdownPercent();
        long from = context.policy().of(Limit.DECAY_FROM);
        long to = context.policy().of(Limit.DECAY_TO);
        long floor = context.policy().of(Limit.DECAY_FLOOR);
        if (drawdown <= from) {
            return ALL;
        }
        return drawdown >= to ? floor : ALL - FixedPoint.multiplyDivide(ALL - floor, drawdown - from, to - from);
    }

    @Override
    public long budget(EntryProposal proposal, RiskContext context) {
        if (context.day().drawdownPercent() <= context.policy().of(Limit.DECAY_FROM)) {
            return Long.MAX_VALUE;
        }
        long normal = RiskMath.percentOf(context.equity(), context.policy().of(Limit.RISK_PER_TRADE));
        return Math.max(0, RiskMath.percentOf(normal, left(context)));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long budget = budget(proposal, context);
        if (budget == 0) {
            finding.deny(context.day().drawdownPercent(), 0);
        } else if (sized.wantedRisk() <= budget) {
            finding.pass(context.day().drawdownPercent(), budget);
        } else {
            finding.cap(context.day().drawdownPercent(), budget);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String value = RiskText.percent(finding.value());
        String limit = RiskText.percent(left(context)) + " of the normal risk";
        String drawdown = context.identity().terminal() + " is " + value + " below its peak";
        return finding.in(
                id(),
                value,
                limit,
                finding.denies()
                        ? drawdown + "; sizes have shrunk to nothing, stop and look what is wrong"
                        : drawdown + "; the size is lowered to " + limit + " = "
                                + RiskText.money(finding.limit(), context.currency()));
    }
}
