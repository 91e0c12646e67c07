package dev.yoke.core.risk.rule;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No size from a tick value that differs by more than 5 % from contract size × tick size × conversion rate.
final class TickValueRule implements RiskRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("tick-value", "the broker's tick value is within 5 % of contract size × tick size × rate");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static final long GREATEST_DIFFERENCE_PERCENT = 5 * FixedPoint.ONE;

    private static String shown(long tickValue, String currency) {
        return FixedPoint.format(tickValue, 5) + " " + currency;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long broker = proposal.spec().tickValueLoss();
        long local = context.quote().localTickValue();
        if (local <= 0
                || Math.abs(Math.subtractExact(broker, local))
                        <= RiskMath.percentOf(local, GREATEST_DIFFERENCE_PERCENT)) {
            finding.pass(broker, local);
        } else {
            finding.deny(broker, local);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String broker = shown(finding.value(), context.currency());
        if (finding.limit() <= 0) {
            return finding.in(id(), broker, "no rate at hand to check it", "");
        }
        String local = shown(finding.limit(), context.currency());
        return finding.in(
                id(),
                broker,
                local,
                "the broker's tick value of " + proposal.instrument() + " is " + broker
                        + ", by contract and rate it is " + local + "; check the symbol's specification at the broker");
    }
}
