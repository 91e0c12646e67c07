package dev.yoke.core.risk.rule;

import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// Stop loss and take profit not nearer to the entry than the broker's stops level.
final class StopsLevelRule implements RiskRule {

    @Override
    public String id() {
        return "stops-level";
    }

    private static long nearest(EntryProposal proposal) {
        long stop = proposal.stop() == 0 ? Long.MAX_VALUE : proposal.stopDistance();
        long target = proposal.target() == 0 ? Long.MAX_VALUE : Math.abs(proposal.target() - proposal.entry());
        return Math.min(stop, target);
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        SymbolSpec spec = proposal.spec();
        long least = Math.multiplyExact(spec.point(), (long) spec.stopsLevelPoints());
        long nearest = nearest(proposal);
        String limit = spec.stopsLevelPoints() + " points";
        if (nearest == Long.MAX_VALUE) {
            return Verdict.pass(id(), "no levels", limit);
        }
        String value = nearest / spec.point() + " points";
        return nearest >= least
                ? Verdict.pass(id(), value, limit)
                : Verdict.deny(
                        id(),
                        value,
                        limit,
                        "the broker wants stop loss and take profit of " + proposal.instrument() + " at least " + limit
                                + " away; move it from " + value);
    }
}
