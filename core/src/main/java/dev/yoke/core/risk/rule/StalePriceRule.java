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

/// No entry on an old price.
final class StalePriceRule implements RiskRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("stale-price", "no entry on a price older than this", Limit.MAX_QUOTE_AGE);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.atMost(context.quote().ageMs(), context.policy().of(Limit.MAX_QUOTE_AGE));
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String limit = RiskText.seconds(finding.limit());
        if (finding.value() == Long.MAX_VALUE) {
            return finding.in(
                    id(), "no quote", limit, "there is no quote of " + proposal.instrument() + " yet; wait for one");
        }
        String age = RiskText.seconds(finding.value());
        return finding.in(
                id(),
                age,
                limit,
                "the quote of " + proposal.instrument() + " is " + age + " old; wait for a fresh one");
    }
}
