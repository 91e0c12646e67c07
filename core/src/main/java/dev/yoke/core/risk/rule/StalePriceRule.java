package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry on an old price.
final class StalePriceRule implements RiskRule {

    @Override
    public String id() {
        return "stale-price";
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        long age = context.quoteAgeMs();
        String limit = RiskText.seconds(context.policy().maxQuoteAgeMs());
        if (age == Long.MAX_VALUE) {
            return Verdict.deny(
                    id(), "no quote", limit, "there is no quote of " + proposal.instrument() + " yet; wait for one");
        }
        return age <= context.policy().maxQuoteAgeMs()
                ? Verdict.pass(id(), RiskText.seconds(age), limit)
                : Verdict.deny(
                        id(),
                        RiskText.seconds(age),
                        limit,
                        "the quote of " + proposal.instrument() + " is " + RiskText.seconds(age)
                                + " old; wait for a fresh one");
    }
}
