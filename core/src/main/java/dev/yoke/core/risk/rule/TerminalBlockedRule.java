package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry that the terminal would refuse: AutoTrading off, investor password, no broker.
final class TerminalBlockedRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of("terminal", "no entry while the terminal itself would not trade");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.require(context.readiness().terminalBlocked().isEmpty());
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return finding.in(
                id(),
                finding.denies() ? "blocked" : "ready",
                "ready",
                "terminal " + context.identity().terminal() + " would not trade: "
                        + context.readiness().terminalBlocked());
    }
}
