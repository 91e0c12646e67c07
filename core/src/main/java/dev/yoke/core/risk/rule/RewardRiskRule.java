package dev.yoke.core.risk.rule;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// At the price of the moment a strategy's target is far enough for its stop; a person is told.
final class RewardRiskRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "reward-risk",
            "wants a strategy's target to be at least so many times as far as its stop; tells a person",
            Limit.MIN_REWARD_RISK);

    private static final int NO_TARGET = 1;

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long least = context.policy().of(Limit.MIN_REWARD_RISK);
        long ratio = ratio(proposal);
        if (!context.strategy().strategy() || ratio >= least) {
            finding.pass(ratio, least);
        } else {
            finding.deny(proposal.target() == 0 ? NO_TARGET : 0, ratio, least);
        }
    }

    /// 0 without a stop or a target.
    private static long ratio(EntryProposal proposal) {
        return proposal.target() == 0 || proposal.stopDistance() == 0
                ? 0
                : FixedPoint.divide(Math.abs(proposal.target() - proposal.entry()), proposal.stopDistance());
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        boolean has = finding.value() != 0;
        String value = has ? RiskText.r(finding.value()) : "no target";
        String limit = RiskText.r(finding.limit());
        if (finding.denies()) {
            return finding.in(
                    id(),
                    value,
                    limit,
                    finding.reason() == NO_TARGET
                            ? "a strategy's entry needs a target"
                            : "the target is only " + value + " away at this price, at least " + limit
                                    + " are wanted; wait for a better price");
        }
        boolean told = has && finding.value() < finding.limit();
        return new Verdict(id(), finding.outcome(), value, limit, told ? "the target is only " + value + " away" : "");
    }
}
