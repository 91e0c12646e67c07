package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Margin;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// The entry fits into the free margin.
final class MarginRule implements RiskRule {

    @Override
    public String id() {
        return "margin";
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        long free = context.account().freeMargin().units();
        String currency = context.account().currency();
        long needed = Margin.of(
                sized.lots(),
                proposal.entry(),
                proposal.spec(),
                context.identity().leverage(),
                currency);
        return needed <= free
                ? Verdict.pass(id(), RiskText.money(needed, currency), RiskText.money(free, currency))
                : Verdict.deny(
                        id(),
                        RiskText.money(needed, currency),
                        RiskText.money(free, currency),
                        "the entry on " + proposal.instrument() + " needs " + RiskText.money(needed, currency)
                                + " of margin, " + RiskText.money(free, currency) + " are free; use a smaller size");
    }
}
