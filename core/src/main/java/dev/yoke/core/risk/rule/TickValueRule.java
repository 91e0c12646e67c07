package dev.yoke.core.risk.rule;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No size from a tick value that differs by more than 5 % from contract size × tick size × conversion rate.
final class TickValueRule implements RiskRule {

    @Override
    public String id() {
        return "tick-value";
    }

    private static final long GREATEST_DIFFERENCE_PERCENT = 5 * FixedPoint.ONE;

    private static String shown(long tickValue, String currency) {
        return FixedPoint.format(tickValue, 5) + " " + currency;
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        long broker = proposal.spec().tickValueLoss();
        long local = context.localTickValue();
        String currency = context.account().currency();
        if (local <= 0) {
            return Verdict.pass(id(), shown(broker, currency), "no rate at hand to check it");
        }
        long difference = Math.abs(Math.subtractExact(broker, local));
        return difference <= RiskMath.percentOf(local, GREATEST_DIFFERENCE_PERCENT)
                ? Verdict.pass(id(), shown(broker, currency), shown(local, currency))
                : Verdict.deny(
                        id(),
                        shown(broker, currency),
                        shown(local, currency),
                        "the broker's tick value of " + proposal.instrument() + " is " + shown(broker, currency)
                                + ", by contract and rate it is " + shown(local, currency)
                                + "; check the symbol's specification at the broker");
    }
}
