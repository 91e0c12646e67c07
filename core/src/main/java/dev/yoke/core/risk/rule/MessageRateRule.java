package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No flood of orders to one terminal. Exits count, because the broker counts them, and are never held back.
final class MessageRateRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "message-rate", "no entry after so many orders to one terminal in a minute", Limit.MAX_MESSAGES);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.atMost(context.flow().messagesInMinute() + 1L, context.policy().of(Limit.MAX_MESSAGES));
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String value = Long.toString(finding.value() - 1);
        String limit = Limit.MAX_MESSAGES.unit().text(finding.limit());
        return finding.in(
                id(),
                value,
                limit,
                value + " orders went to " + context.identity().terminal() + " in the last minute, limit " + limit
                        + "; wait a minute");
    }
}
