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

/// No second entry like the last one a moment later: a double click, two alerts for one bar. A repeat of the same
/// signal is caught before any rule.
final class DuplicateEntryRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "duplicate-entry",
            "no entry with the same symbol, side and size as one of this moment",
            Limit.DUPLICATE_WINDOW);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.atLeast(context.flow().sinceSameEntryMs(), context.policy().of(Limit.DUPLICATE_WINDOW));
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String limit = RiskText.seconds(finding.limit());
        if (finding.value() == Long.MAX_VALUE) {
            return finding.in(id(), "none before", limit, "");
        }
        String value = RiskText.seconds(finding.value());
        return finding.in(
                id(),
                value,
                limit,
                "a " + proposal.side() + " of " + proposal.instrument() + " of the same size left " + value
                        + " ago; if you mean it twice, send it again after " + limit);
    }
}
