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

/// The account's net exposure, each position weighted by its beta to the trader's benchmark, stays within its limit. A
/// beta that the candles do not tell counts as 1: the position moves as the benchmark does.
final class BetaRule implements SizeCap {

    private static final RuleSpec SPEC = RuleSpec.of(
            "beta",
            "lowers the size so that the account's exposure weighted by beta stays within this; off without a benchmark",
            Limit.MAX_BETA);

    private static final int NOT_KNOWN = 1;

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static boolean isOff(RiskContext context) {
        return context.policy().betaBenchmark().isEmpty();
    }

    private static long limit(RiskContext context) {
        return Limits.share(context.policy(), Limit.MAX_BETA, context.equity());
    }

    /// What one lot adds, signed.
    private static long perLot(EntryProposal proposal, RiskContext context) {
        long value = RiskMath.notional(FixedPoint.ONE, proposal.entry(), proposal.spec());
        return proposal.side().sign()
                * FixedPoint.multiply(value, context.portfolio().beta().ofSymbol());
    }

    @Override
    public long mostLots(EntryProposal proposal, long lossPerLot, RiskContext context) {
        if (isOff(context)) {
            return Long.MAX_VALUE;
        }
        if (!context.portfolio().gap().isEmpty()) {
            return 0;
        }
        long perLot = perLot(proposal, context);
        long room = Math.subtractExact(
                limit(context), Long.signum(perLot) * context.portfolio().beta().exposure());
        return RoomForLots.lots(room, Math.abs(perLot));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        if (isOff(context)) {
            finding.pass(0, 0);
        } else if (!context.portfolio().gap().isEmpty()) {
            finding.deny(NOT_KNOWN, 0, 0);
        } else {
            long lots = RoomForLots.measuredLots(this, proposal, sized, context);
            long exposure = Math.addExact(
                    context.portfolio().beta().exposure(), FixedPoint.multiply(lots, perLot(proposal, context)));
            RoomForLots.judge(this, exposure, limit(context), proposal, sized, context, finding);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String limit = RiskText.percent(context.policy().of(Limit.MAX_BETA));
        if (isOff(context)) {
            return finding.in(id(), "no benchmark", limit, "");
        }
        String against = "the exposure of " + context.identity().terminal() + " weighted by beta to "
                + context.policy().betaBenchmark();
        if (finding.reason() == NOT_KNOWN) {
            return finding.in(
                    id(),
                    "not known",
                    limit,
                    against + " is not known: " + context.portfolio().gap());
        }
        String beta = context.portfolio().beta().known()
                ? FixedPoint.format(context.portfolio().beta().ofSymbol(), 2)
                : "1 for want of candles";
        return finding.in(
                id(),
                RiskText.share(finding.value(), context.equity()),
                limit,
                against + " would be " + RiskText.money(finding.value(), context.currency()) + " with a beta of " + beta
                        + RoomForLots.wayOut(
                                this, finding, proposal, sized, context, "close a position on the same side"));
    }
}
