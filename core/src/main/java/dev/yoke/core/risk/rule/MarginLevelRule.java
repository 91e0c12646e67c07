package dev.yoke.core.risk.rule;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.SizeCap;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// Equity by margin does not fall below its limit with the entry.
final class MarginLevelRule implements SizeCap {

    private static final RuleSpec SPEC = RuleSpec.of(
            "margin-level",
            "lowers the size so that the margin level after the entry is at least this",
            Limit.MIN_MARGIN_LEVEL);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static long used(RiskContext context) {
        return Math.addExact(
                context.account().margin().units(), context.portfolio().marginOnTheWay());
    }

    @Override
    public long mostLots(EntryProposal proposal, long lossPerLot, RiskContext context) {
        long least = context.policy().of(Limit.MIN_MARGIN_LEVEL);
        if (least == 0) {
            return Long.MAX_VALUE;
        }
        long allowed = FixedPoint.multiplyDivide(Math.max(0, context.equity()), 100 * FixedPoint.ONE, least);
        return RoomForLots.lots(Math.subtractExact(allowed, used(context)), MarginRule.perLot(proposal, context));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long lots = RoomForLots.measuredLots(this, proposal, sized, context);
        long margin = Math.addExact(used(context), RiskMath.risk(lots, MarginRule.perLot(proposal, context)));
        long level = margin <= 0 ? Long.MAX_VALUE : RiskMath.asPercent(context.equity(), margin);
        RoomForLots.judge(this, level, context.policy().of(Limit.MIN_MARGIN_LEVEL), proposal, sized, context, finding);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String limit = RiskText.percent(finding.limit());
        if (finding.value() == Long.MAX_VALUE) {
            return finding.in(id(), "unused", limit, "");
        }
        String level = RiskText.percent(finding.value());
        return finding.in(
                id(),
                level,
                limit,
                "the margin level of " + context.identity().terminal() + " would be " + level + ", limit " + limit
                        + RoomForLots.wayOut(this, finding, proposal, sized, context, "close a position or add funds"));
    }
}
