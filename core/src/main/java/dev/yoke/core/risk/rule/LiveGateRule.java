package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry on a REAL account that a person has not enabled.
final class LiveGateRule implements RiskRule {

    @Override
    public String id() {
        return "live-gate";
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        if (!context.identity().isReal()) {
            return Verdict.pass(id(), context.identity().tradeMode().name(), "");
        }
        return context.liveArmed()
                ? Verdict.pass(id(), "REAL, enabled", "enabled")
                : Verdict.deny(
                        id(),
                        "REAL, not enabled",
                        "enabled",
                        "account " + context.identity().login() + " at "
                                + context.identity().server()
                                + " is REAL and not enabled for orders; enable it in the live dialog");
    }
}
