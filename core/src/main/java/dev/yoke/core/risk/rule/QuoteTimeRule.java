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

/// No entry on a price from another time. The age of a quote counts from its arrival; its own time tells what its age
/// cannot: a last price of Friday that a terminal repeats, a delayed feed, a clock that was set. With a wrong clock,
/// sessions and news would be wrong too.
final class QuoteTimeRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "quote-time",
            "no entry on a quote whose own time is further than this from the machine's clock",
            Limit.MAX_CLOCK_DIFFERENCE);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long ahead = context.quote().aheadMs();
        finding.atMost(
                ahead == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(ahead),
                context.policy().of(Limit.MAX_CLOCK_DIFFERENCE));
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String value = RiskText.minutes(finding.value());
        String limit = RiskText.seconds(finding.limit());
        boolean ahead = context.quote().aheadMs() > 0;
        return finding.in(
                id(),
                finding.denies() ? value + (ahead ? " ahead" : " behind") : RiskText.seconds(finding.value()),
                limit,
                "the last quote of " + proposal.instrument() + " is dated " + value
                        + (ahead ? " ahead of" : " behind") + " this machine's clock; "
                        + (ahead ? "set the clock" : "wait for a fresh quote, or set the clock"));
    }
}
