package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.risk.regime.Trend;
import dev.yoke.core.risk.regime.TrendDemand;

/// A strategy trades with the trend as its agent demands; a person is told.
final class TrendRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "trend", "holds strategies to the trend (EMA 9, 21, 50 on M15) that their agent demands; tells a person");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.require(!context.strategy().strategy()
                || context.strategy().trendDemand().allows(context.strategy().trend(), proposal.side()));
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        Trend trend = context.strategy().trend();
        TrendDemand demand = context.strategy().trendDemand();
        String limit = demand == TrendDemand.ANY ? "" : demand.word();
        if (finding.denies()) {
            return finding.in(
                    id(),
                    trend.word(),
                    limit,
                    "the trend of " + proposal.spec().symbol() + " is " + trend.word() + ", this agent trades "
                            + demand.word() + " the trend; it waits for another setup");
        }
        boolean told = trend.isAgainst(proposal.side());
        return new Verdict(
                id(),
                finding.outcome(),
                trend.word(),
                limit,
                told ? "against the trend of " + proposal.spec().symbol() + ", which is " + trend.word() : "");
    }
}
