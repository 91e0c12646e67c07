package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No more positions, pending orders and entries on their way than allowed.
final class MaxPositionsRule implements RiskRule {

    @Override
    public String id() {
        return "max-positions";
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        int limit = context.policy().maxPositions();
        String value = Integer.toString(context.openPositions());
        return context.openPositions() < limit
                ? Verdict.pass(id(), value, Integer.toString(limit))
                : Verdict.deny(
                        id(),
                        value,
                        Integer.toString(limit),
                        context.identity().terminal() + " has " + value + " positions and orders of " + limit
                                + " allowed; close one first");
    }
}
