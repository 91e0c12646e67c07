package dev.yoke.core.risk.rule;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.Limits;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.SizeCap;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// One order is worth no more than this share of the equity, however close its stop.
final class OrderValueRule implements SizeCap {

    private static final RuleSpec SPEC = RuleSpec.of(
            "order-value", "lowers the size so that one order is worth no more than this", Limit.MAX_ORDER_VALUE);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static long most(RiskContext context) {
        return Limits.share(context.policy(), Limit.MAX_ORDER_VALUE, context.equity());
    }

    private static long perLot(EntryProposal proposal) {
        return RiskMath.notional(FixedPoint.ONE, proposal.entry(), proposal.spec());
    }

    @Override
    public long mostLots(EntryProposal proposal, long lossPerLot, RiskContext context) {
        return RoomForLots.lots(most(context), perLot(proposal));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long lots = RoomForLots.measuredLots(this, proposal, sized, context);
        long value = FixedPoint.multiply(lots, perLot(proposal));
        RoomForLots.judge(this, value, most(context), proposal, sized, context, finding);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String limit = RiskText.percent(context.policy().of(Limit.MAX_ORDER_VALUE));
        return finding.in(
                id(),
                RiskText.share(finding.value(), context.equity()),
                limit,
                "the order on " + proposal.instrument() + " would be worth "
                        + RiskText.money(finding.value(), context.currency()) + ", at most "
                        + RiskText.money(finding.limit(), context.currency()) + " are allowed"
                        + RoomForLots.wayOut(
                                this, finding, proposal, sized, context, "use a symbol with a smaller contract"));
    }
}
