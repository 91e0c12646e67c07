package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No new risk on a symbol while the outcome of an order on it is not known.
final class UnknownOutcomeRule implements RiskRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("unknown-outcome", "no entry on a symbol while the outcome of an order on it is not known");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.require(!context.readiness().unknownOutcome());
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return finding.in(
                id(),
                finding.denies() ? "unknown" : "known",
                "known",
                "an order on " + proposal.instrument()
                        + " has an unknown outcome; wait for the reconciliation or resolve it by hand");
    }
}
