package dev.yoke.core.risk.rule;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Margin;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.SizeCap;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// The entry fits into the free margin, of which entries on their way have taken theirs already.
final class MarginRule implements SizeCap {

    private static final RuleSpec SPEC =
            RuleSpec.of("margin", "lowers the size so that the entry fits into the free margin");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static long free(RiskContext context) {
        return Math.subtractExact(
                context.account().freeMargin().units(), context.portfolio().marginOnTheWay());
    }

    /// Margin that one lot binds, account currency 1e-8.
    static long perLot(EntryProposal proposal, RiskContext context) {
        return Margin.of(
                FixedPoint.ONE,
                proposal.entry(),
                proposal.spec(),
                context.identity().leverage(),
                context.currency());
    }

    @Override
    public long mostLots(EntryProposal proposal, long lossPerLot, RiskContext context) {
        return RoomForLots.lots(free(context), perLot(proposal, context));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long lots = RoomForLots.measuredLots(this, proposal, sized, context);
        long needed = RiskMath.risk(lots, perLot(proposal, context));
        RoomForLots.judge(this, needed, free(context), proposal, sized, context, finding);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String needed = RiskText.money(finding.value(), context.currency());
        String free = RiskText.money(finding.limit(), context.currency());
        return finding.in(
                id(),
                needed,
                free,
                "the entry on " + proposal.instrument() + " needs " + needed + " of margin, " + free + " are free"
                        + RoomForLots.wayOut(
                                this,
                                finding,
                                proposal,
                                sized,
                                context,
                                "close a position or use an account with more margin"));
    }
}
