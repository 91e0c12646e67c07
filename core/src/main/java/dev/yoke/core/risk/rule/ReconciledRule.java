package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry while what the terminal holds differs from what the cockpit knows.
final class ReconciledRule implements RiskRule {

    @Override
    public String id() {
        return "reconciled";
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        return context.reconciled()
                ? Verdict.pass(id(), "reconciled", "reconciled")
                : Verdict.deny(
                        id(),
                        "not reconciled",
                        "reconciled",
                        "the book of " + context.identity().terminal()
                                + " is not reconciled; resolve its differences first");
    }
}
