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

/// No entry from a source whose signals fail again and again.
final class SourceBreakerRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "source-breaker",
            "no entry from a source that failed repeatedly, until its breaker lets a probe through",
            Limit.BREAKER_FAILURES,
            Limit.BREAKER_OPEN,
            Limit.BREAKER_SUCCESSES);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.atMost(context.readiness().sourceBreakerMs(), 0);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return finding.in(
                id(),
                TerminalBreakerRule.state(finding),
                "closed",
                "the breaker of this source is open after " + context.policy().of(Limit.BREAKER_FAILURES)
                        + " failures in a row; next probe in " + RiskText.seconds(finding.value())
                        + "; look at what it sends");
    }
}
