package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry while what the terminal holds differs from what the cockpit knows.
final class ReconciledRule implements RiskRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("reconciled", "no entry while the terminal's book differs from what the cockpit knows");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.require(context.readiness().reconciled());
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return finding.in(
                id(),
                finding.denies() ? "not reconciled" : "reconciled",
                "reconciled",
                "the book of " + context.identity().terminal() + " is not reconciled; resolve its differences first");
    }
}
