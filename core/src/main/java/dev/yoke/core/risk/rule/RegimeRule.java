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
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.Verdict;

/// A lively market lowers the size, an extreme one leaves nothing; a strategy rests in regimes its agent does not want.
final class RegimeRule implements RiskBudget {

    private static final RuleSpec SPEC = RuleSpec.of(
            "regime",
            "lowers the size to a share of the normal risk by how lively the market is",
            Limit.REGIME_CALM,
            Limit.REGIME_NORMAL,
            Limit.REGIME_VOLATILE,
            Limit.REGIME_EXTREME);

    private static final long ALL = 100 * FixedPoint.ONE;
    private static final int UNWANTED = 1;

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    /// The share of what was asked for, where that is less than the normal risk, so that every risk is scaled.
    @Override
    public long budget(EntryProposal proposal, RiskContext context) {
        long percent = context.strategy().regimePercent();
        return percent >= ALL ? Long.MAX_VALUE : RiskMath.percentOf(scaled(proposal.sizing(), context), percent);
    }

    private static long scaled(Sizing sizing, RiskContext context) {
        long normal = RiskMath.percentOf(context.equity(), context.policy().of(Limit.RISK_PER_TRADE));
        return switch (sizing) {
            case Sizing.RiskPercent(long percent) -> Math.min(normal, RiskMath.percentOf(context.equity(), percent));
            case Sizing.RiskMoney(long amount) -> Math.min(normal, amount);
            case Sizing.Standard standard -> normal;
            case Sizing.FixedLots fixed -> normal;
            case Sizing.Kelly kelly -> normal;
        };
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long percent = context.strategy().regimePercent();
        long budget = budget(proposal, context);
        if (context.strategy().strategy() && !context.strategy().regimeWanted()) {
            finding.deny(UNWANTED, percent, 0);
        } else if (budget <= 0) {
            finding.deny(percent, 0);
        } else if (sized.wantedRisk() <= budget) {
            finding.pass(percent, budget);
        } else {
            finding.cap(percent, budget);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String regime = context.strategy().regime().word();
        String market = "the market of " + proposal.spec().symbol() + " is " + regime;
        String limit = RiskText.percent(finding.value()) + " of the normal risk";
        if (finding.reason() == UNWANTED) {
            return finding.in(id(), regime, limit, market + "; this agent does not trade in it");
        }
        return finding.in(
                id(),
                regime,
                limit,
                finding.denies()
                        ? market + ", which leaves " + limit + "; wait until it settles"
                        : market + "; the size is lowered to " + limit + " = "
                                + RiskText.money(finding.limit(), context.currency()));
    }
}
