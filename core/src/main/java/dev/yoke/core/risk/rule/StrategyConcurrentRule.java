package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.StrategyStanding;
import dev.yoke.core.risk.Verdict;

/// One strategy has no more trades open than its limit, on each account.
final class StrategyConcurrentRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "strategy-concurrent",
            "counts the open trades, pending orders and entries on their way of one strategy",
            Limit.STRATEGY_MAX_OPEN);

    private static final int OF_AGENT = 1;

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        StrategyStanding standing = context.strategy();
        long limit = context.policy().of(Limit.STRATEGY_MAX_OPEN);
        if (!standing.strategy()) {
            finding.pass(standing.openTrades(), limit);
        } else if (standing.agentOpen() >= standing.maxOpen()) {
            finding.deny(OF_AGENT, standing.agentOpen(), standing.maxOpen());
        } else if (standing.openTrades() >= limit) {
            finding.deny(standing.openTrades(), limit);
        } else {
            finding.pass(standing.openTrades(), limit);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        if (!context.strategy().strategy()) {
            return finding.in(id(), "no strategy", "", "");
        }
        String value = Long.toString(finding.value());
        String limit = Long.toString(finding.limit());
        return finding.in(
                id(),
                value,
                limit,
                (finding.reason() == OF_AGENT ? "this agent has " : "this strategy has ") + value + " trades of "
                        + limit + " allowed open on " + context.identity().terminal()
                        + "; it enters again when one is closed");
    }
}
