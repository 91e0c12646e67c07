package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No new risk on a symbol while the outcome of an order on it is not known.
final class UnknownOutcomeRule implements RiskRule {

    @Override
    public String id() {
        return "unknown-outcome";
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        return context.unknownOutcome()
                ? Verdict.deny(
                        id(),
                        "unknown",
                        "known",
                        "an order on " + proposal.instrument()
                                + " has an unknown outcome; wait for the reconciliation or resolve it by hand")
                : Verdict.pass(id(), "known", "known");
    }
}
