package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry without a stop loss.
final class MandatoryStopRule implements RiskRule {

    @Override
    public String id() {
        return "mandatory-stop";
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        return proposal.stop() != 0
                ? Verdict.pass(id(), proposal.spec().formatPrice(proposal.stop()), "a stop loss")
                : Verdict.deny(
                        id(),
                        "none",
                        "a stop loss",
                        "the entry on " + proposal.instrument() + " has no stop loss; give it one");
    }
}
