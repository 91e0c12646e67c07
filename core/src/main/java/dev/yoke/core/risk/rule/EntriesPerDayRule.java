package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No more entries of one account in one day of its server than allowed.
final class EntriesPerDayRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "entries-per-day", "no more entries of one account in one server day than this", Limit.MAX_ENTRIES_PER_DAY);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.atMost(context.day().entries() + 1L, context.policy().of(Limit.MAX_ENTRIES_PER_DAY));
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String value = Long.toString(finding.value() - 1);
        String limit = Long.toString(finding.limit());
        return finding.in(
                id(),
                value,
                limit,
                context.identity().terminal() + " made " + value + " entries today, limit " + limit
                        + "; it goes on at the server's midnight");
    }
}
