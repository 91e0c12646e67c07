package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No automatic source that enters the same thing again and again.
final class RepeatedExecutionRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "repeated-execution",
            "no entry after so many of one automatic source in one symbol and direction in an hour",
            Limit.MAX_REPEATED);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long limit = context.policy().of(Limit.MAX_REPEATED);
        if (context.strategy().automatic()) {
            finding.atMost(context.flow().repeatedInHour() + 1L, limit);
        } else {
            finding.pass(1, limit);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String limit = Limit.MAX_REPEATED.unit().text(finding.limit());
        if (!context.strategy().automatic()) {
            return finding.in(id(), "by a person", limit, "");
        }
        String value = Long.toString(finding.value() - 1);
        return finding.in(
                id(),
                value,
                limit,
                "the source entered " + value + " times to " + proposal.side() + " " + proposal.instrument()
                        + " in the last hour, limit " + limit + "; look why it repeats, or enter by hand");
    }
}
