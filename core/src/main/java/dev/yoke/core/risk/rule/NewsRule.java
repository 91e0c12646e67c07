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

/// No entry around news on one of the symbol's currencies. Where no terminal gives an economic calendar, entries pass
/// and the verdict says so.
final class NewsRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "news",
            "no entry around news on one of the symbol's currencies",
            Limit.NEWS_BEFORE,
            Limit.NEWS_AFTER,
            Limit.NEWS_IMPORTANCE);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static final int BEFORE = 1;
    private static final int AFTER = 2;

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long until = context.timing().untilNewsMs();
        long since = context.timing().sinceNewsMs();
        long before = Minutes.ms(context, Limit.NEWS_BEFORE);
        long after = Minutes.ms(context, Limit.NEWS_AFTER);
        if (until < before) {
            finding.deny(BEFORE, until, before);
        } else if (since < after) {
            finding.deny(AFTER, since, after);
        } else {
            finding.pass(until, before);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String limit = context.policy().of(Limit.NEWS_BEFORE) + " min before to "
                + context.policy().of(Limit.NEWS_AFTER) + " min after";
        if (!finding.denies()) {
            String next = finding.value() == Long.MAX_VALUE ? "none ahead" : "in " + RiskText.minutes(finding.value());
            return finding.in(id(), context.timing().calendarKnown() ? next : "no calendar", limit, "");
        }
        String distance = RiskText.minutes(finding.value());
        String value = finding.reason() == BEFORE ? "in " + distance : distance + " ago";
        String wait = finding.reason() == BEFORE
                ? RiskText.minutes(Math.addExact(finding.value(), Minutes.ms(context, Limit.NEWS_AFTER)))
                : RiskText.minutes(finding.limit() - finding.value());
        return finding.in(
                id(),
                value,
                limit,
                context.timing().news() + " " + value + "; no entries on " + proposal.instrument() + " for " + wait);
    }
}
