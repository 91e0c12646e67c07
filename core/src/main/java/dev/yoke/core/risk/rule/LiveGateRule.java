package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry on a REAL account that a person has not enabled.
final class LiveGateRule implements RiskRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("live-gate", "no entry on a REAL account that a person has not enabled");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.require(!context.identity().isReal() || context.readiness().liveArmed());
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        if (!context.identity().isReal()) {
            return finding.in(id(), context.identity().tradeMode().name(), "", "");
        }
        return finding.in(
                id(),
                finding.denies() ? "REAL, not enabled" : "REAL, enabled",
                "enabled",
                "account " + context.identity().login() + " at "
                        + context.identity().server()
                        + " is REAL and not enabled for orders; enable it in the live dialog");
    }
}
