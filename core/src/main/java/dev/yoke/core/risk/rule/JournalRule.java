package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry that could not be written down before it is sent.
final class JournalRule implements RiskRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("journal", "no entry that cannot be written to the disk before it is sent");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.require(context.readiness().journalBroken().isEmpty());
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return finding.in(
                id(),
                finding.denies() ? "broken" : "writing",
                "writing",
                "the journal cannot write (" + context.readiness().journalBroken()
                        + "); exits still work, entries wait until the cockpit is restarted with a good disk");
    }
}
