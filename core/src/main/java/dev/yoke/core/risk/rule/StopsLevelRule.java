package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// Stop loss and take profit not nearer to the entry than the broker's stops level.
final class StopsLevelRule implements RiskRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("stops-level", "stop loss and take profit are as far away as the broker wants");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static long nearest(EntryProposal proposal) {
        long stop = proposal.stop() == 0 ? Long.MAX_VALUE : proposal.stopDistance();
        long target = proposal.target() == 0 ? Long.MAX_VALUE : Math.abs(proposal.target() - proposal.entry());
        return Math.min(stop, target);
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long least = Math.multiplyExact(
                proposal.spec().point(), (long) proposal.spec().stopsLevelPoints());
        finding.atLeast(nearest(proposal), least);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String limit = proposal.spec().stopsLevelPoints() + " points";
        if (finding.value() == Long.MAX_VALUE) {
            return finding.in(id(), "no levels", limit, "");
        }
        String value = finding.value() / proposal.spec().point() + " points";
        return finding.in(
                id(),
                value,
                limit,
                "the broker wants stop loss and take profit of " + proposal.instrument() + " at least " + limit
                        + " away; move it from " + value);
    }
}
