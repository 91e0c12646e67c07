package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.Margin;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// The entry fits into the free margin.
final class MarginRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of("margin", "the entry fits into the free margin");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long needed = Margin.of(
                sized.lots(),
                proposal.entry(),
                proposal.spec(),
                context.identity().leverage(),
                context.currency());
        finding.atMost(needed, context.account().freeMargin().units());
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String needed = RiskText.money(finding.value(), context.currency());
        String free = RiskText.money(finding.limit(), context.currency());
        return finding.in(
                id(),
                needed,
                free,
                "the entry on " + proposal.instrument() + " needs " + needed + " of margin, " + free
                        + " are free; use a smaller size");
    }
}
