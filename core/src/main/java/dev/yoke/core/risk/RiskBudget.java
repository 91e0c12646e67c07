package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;

/// A cap that is an amount of money which the entry may lose.
public interface RiskBudget extends SizeCap {

    /// The most money the next entry may risk, account currency 1e-8; 0 when nothing is left, [Long#MAX_VALUE] where
    /// the rule does not limit.
    long budget(EntryProposal proposal, RiskContext context);

    @Override
    default long mostLots(EntryProposal proposal, long lossPerLot, RiskContext context) {
        long budget = budget(proposal, context);
        if (budget == Long.MAX_VALUE) {
            return Long.MAX_VALUE;
        }
        return budget <= 0 ? 0 : FixedPoint.divide(budget, lossPerLot);
    }
}
