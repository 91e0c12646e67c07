package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry that the terminal would refuse: AutoTrading off, investor password, no broker.
final class TerminalBlockedRule implements RiskRule {

    @Override
    public String id() {
        return "terminal";
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        return context.terminalBlocked().isEmpty()
                ? Verdict.pass(id(), "ready", "ready")
                : Verdict.deny(
                        id(),
                        "blocked",
                        "ready",
                        "terminal " + context.identity().terminal() + " would not trade: " + context.terminalBlocked());
    }
}
