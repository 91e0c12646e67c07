package dev.yoke.core.risk.rule;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry across a spread that eats up its stop, or that is wider than the trader takes.
final class MaxSpreadRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "max-spread",
            "no entry across a spread wider than this share of its stop, or than so many pips",
            Limit.MAX_SPREAD_OF_STOP,
            Limit.MAX_SPREAD);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static final int NO_QUOTE = 1;

    /// The widest spread that both limits take, [Long#MAX_VALUE] where there is neither a stop nor a limit in pips.
    private static long widest(EntryProposal proposal, RiskContext context) {
        long pips = context.policy().of(Limit.MAX_SPREAD);
        long byPips = pips == 0
                ? Long.MAX_VALUE
                : FixedPoint.multiply(pips, proposal.spec().pip());
        return Math.min(byPips, byStop(proposal, context));
    }

    private static long byStop(EntryProposal proposal, RiskContext context) {
        return proposal.stopDistance() == 0
                ? Long.MAX_VALUE
                : RiskMath.percentOf(proposal.stopDistance(), context.policy().of(Limit.MAX_SPREAD_OF_STOP));
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        if (context.quote().bid() <= 0
                || context.quote().ask() < context.quote().bid()) {
            finding.deny(NO_QUOTE, 0, 0);
        } else {
            finding.atMost(context.quote().spread(), widest(proposal, context));
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        if (finding.reason() == NO_QUOTE) {
            return finding.in(
                    id(), "no quote", "", "there is no quote of " + proposal.instrument() + " yet; wait for one");
        }
        String value = pips(finding.value(), proposal);
        String limit = limit(finding.limit(), proposal, context);
        return finding.in(
                id(),
                value,
                limit,
                "the spread of " + proposal.instrument() + " is " + value + ", above " + limit
                        + "; wait until it narrows or use a wider stop");
    }

    private static String limit(long widest, EntryProposal proposal, RiskContext context) {
        if (widest == Long.MAX_VALUE) {
            return "none";
        }
        String pips = pips(widest, proposal);
        return widest < byStop(proposal, context)
                ? pips
                : pips + " = " + RiskText.percent(context.policy().of(Limit.MAX_SPREAD_OF_STOP)) + " of the stop";
    }

    private static String pips(long distance, EntryProposal proposal) {
        return FixedPoint.format(FixedPoint.divide(distance, proposal.spec().pip()), 1) + " pips";
    }
}
