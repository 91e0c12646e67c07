package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry while the kill switch is latched.
final class HaltedRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of("halted", "no entry while trading is halted");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.require(!context.readiness().halted());
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String state = finding.denies() ? "halted" : "running";
        return finding.in(id(), state, "running", "trading is halted; re-arm it before new entries");
    }
}
