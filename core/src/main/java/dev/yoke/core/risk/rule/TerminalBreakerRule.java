package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry at a terminal whose orders fail again and again.
final class TerminalBreakerRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "terminal-breaker",
            "no entry at a terminal whose orders failed repeatedly, until its breaker lets a probe through",
            Limit.BREAKER_FAILURES,
            Limit.BREAKER_OPEN,
            Limit.BREAKER_SUCCESSES);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.atMost(context.readiness().terminalBreakerMs(), 0);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return finding.in(
                id(),
                state(finding),
                "closed",
                "the breaker of " + proposal.instrument().terminal() + " is open after "
                        + context.policy().of(Limit.BREAKER_FAILURES) + " failures in a row; next probe in "
                        + RiskText.seconds(finding.value()) + "; look at the terminal's journal");
    }

    static String state(Finding finding) {
        return finding.denies() ? "open for " + RiskText.seconds(finding.value()) : "closed";
    }
}
