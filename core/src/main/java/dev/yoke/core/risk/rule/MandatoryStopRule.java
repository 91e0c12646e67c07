package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry without a stop loss, unless the trader switched that off. The size needs a stop either way, except that of
/// fixed lots.
final class MandatoryStopRule implements RiskRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("mandatory-stop", "no entry without a stop loss", Limit.MANDATORY_STOP);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.require(proposal.stop() != 0 || !context.policy().isOn(Limit.MANDATORY_STOP));
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return finding.in(
                id(),
                proposal.stop() == 0 ? "no stop loss" : proposal.spec().formatPrice(proposal.stop()),
                "",
                "the entry on " + proposal.instrument() + " has no stop loss; give it one");
    }
}
