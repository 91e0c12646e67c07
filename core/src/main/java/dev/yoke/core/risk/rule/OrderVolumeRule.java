package dev.yoke.core.risk.rule;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.SizeCap;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// One order has no more lots than this.
final class OrderVolumeRule implements SizeCap {

    private static final RuleSpec SPEC =
            RuleSpec.of("order-volume", "lowers the size of one order to no more than this", Limit.MAX_ORDER_LOTS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public long mostLots(EntryProposal proposal, long lossPerLot, RiskContext context) {
        return context.policy().of(Limit.MAX_ORDER_LOTS);
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long lots = RoomForLots.measuredLots(this, proposal, sized, context);
        RoomForLots.judge(this, lots, context.policy().of(Limit.MAX_ORDER_LOTS), proposal, sized, context, finding);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String lots = FixedPoint.format(finding.value(), 2) + " lots";
        String limit = FixedPoint.format(finding.limit()) + " lots";
        return finding.in(
                id(),
                lots,
                limit,
                "the order on " + proposal.instrument() + " would have " + lots + ", at most " + limit + " are allowed"
                        + RoomForLots.wayOut(
                                this, finding, proposal, sized, context, "raise " + Limit.MAX_ORDER_LOTS.key()));
    }
}
