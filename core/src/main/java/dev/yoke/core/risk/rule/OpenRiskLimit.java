package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskBudget;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;
import java.util.function.Supplier;

/// How the rules on a sum of open risk judge and speak: what is open and the entry together stay within the limit; the
/// size is lowered to what is left, and where not even the smallest size fits, the entry is denied.
final class OpenRiskLimit {

    private OpenRiskLimit() {}

    /// @param open money at risk already, of what the rule adds up
    static void judge(
            RiskBudget rule, long open, EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long budget = rule.budget(proposal, context);
        if (budget == 0 || !leavesTheSmallest(rule, proposal, sized, context)) {
            finding.deny(open, budget);
        } else if (sized.wantedRisk() <= budget) {
            finding.pass(Math.addExact(open, sized.wantedRisk()), budget);
        } else {
            finding.cap(Math.addExact(open, sized.wantedRisk()), budget);
        }
    }

    /// What was asked for may be smaller than the smallest size; that is not this limit's doing.
    private static boolean leavesTheSmallest(
            RiskBudget rule, EntryProposal proposal, Sized sized, RiskContext context) {
        if (sized.lossPerLot() <= 0) {
            return true;
        }
        long most = rule.mostLots(proposal, sized.lossPerLot(), context);
        return most >= proposal.spec().lotMin() || most >= sized.wantedLots();
    }

    /// @param of what the sum is of, as in "the open risk in EURUSD"; asked for only where something is to be said
    /// @param equity that the limit is a share of
    /// @param limitPercent the limit
    /// @param gap why the sum is not whole, empty where it is
    static Verdict explain(
            RiskBudget rule,
            Finding finding,
            EntryProposal proposal,
            Sized sized,
            RiskContext context,
            Supplier<String> of,
            long equity,
            long limitPercent,
            String gap) {
        String limit = RiskText.percent(limitPercent);
        if (finding.value() >= RiskMath.UNBOUNDED) {
            return finding.in(rule.id(), "not known", limit, of.get() + " is not known: " + gap);
        }
        String value = RiskText.share(finding.value(), equity);
        if (!finding.caps() && !finding.denies()) {
            return finding.in(rule.id(), value, limit, "");
        }
        String left = RiskText.money(finding.limit(), context.currency());
        if (finding.caps()) {
            return finding.in(
                    rule.id(),
                    value,
                    limit,
                    "only " + left + " are left of " + of.get() + "; the size is lowered to fit");
        }
        String text = finding.limit() <= 0
                ? of.get() + " has reached its limit; close a position or tighten a stop first"
                : "only " + left + " are left of " + of.get() + ", the smallest size of " + proposal.instrument()
                        + " risks " + smallest(proposal, sized, context) + "; close a position or use a closer stop";
        return finding.in(rule.id(), value, limit, text);
    }

    private static String smallest(EntryProposal proposal, Sized sized, RiskContext context) {
        return RiskText.money(RiskMath.risk(proposal.spec().lotMin(), sized.lossPerLot()), context.currency());
    }
}
