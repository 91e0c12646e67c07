package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry that could not be written down before it is sent.
final class JournalRule implements RiskRule {

    @Override
    public String id() {
        return "journal";
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        return context.journalBroken().isEmpty()
                ? Verdict.pass(id(), "writing", "writing")
                : Verdict.deny(
                        id(),
                        "broken",
                        "writing",
                        "the journal cannot write (" + context.journalBroken()
                                + "); exits still work, entries wait until the cockpit is restarted with a good disk");
    }
}
