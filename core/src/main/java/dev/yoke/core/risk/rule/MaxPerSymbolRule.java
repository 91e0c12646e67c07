package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No more positions, pending orders and entries on their way in one symbol than allowed.
final class MaxPerSymbolRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "max-per-symbol",
            "counts positions, pending orders and entries on their way of the account in one symbol",
            Limit.MAX_PER_SYMBOL);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.atMost(context.portfolio().openOnSymbol() + 1L, context.policy().of(Limit.MAX_PER_SYMBOL));
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String value = Long.toString(finding.value() - 1);
        String limit = Long.toString(finding.limit());
        return finding.in(
                id(),
                value,
                limit,
                context.identity().terminal() + " has " + value + " positions and orders in "
                        + proposal.instrument().symbol() + " of " + limit + " allowed; close one first");
    }
}
