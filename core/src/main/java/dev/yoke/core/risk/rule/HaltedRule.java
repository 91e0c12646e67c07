package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry while the kill switch is latched.
final class HaltedRule implements RiskRule {

    @Override
    public String id() {
        return "halted";
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        return context.halted()
                ? Verdict.deny(id(), "halted", "running", "trading is halted; re-arm it before new entries")
                : Verdict.pass(id(), "running", "running");
    }
}
