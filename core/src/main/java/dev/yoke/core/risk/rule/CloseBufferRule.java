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

/// No entry in the last minutes of a market: spreads widen, and the exit may have to wait for the next opening.
final class CloseBufferRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "close-buffer", "no entry in the last minutes before the symbol's market closes", Limit.CLOSE_BUFFER);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        boolean closed = context.timing().sinceOpenMs() < 0;
        finding.atLeast(
                closed ? Long.MAX_VALUE : context.timing().untilCloseMs(), Minutes.ms(context, Limit.CLOSE_BUFFER));
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return finding.in(
                id(),
                finding.value() == Long.MAX_VALUE ? "no close" : RiskText.minutes(finding.value()),
                RiskText.minutes(finding.limit()),
                "the market of " + proposal.instrument() + " closes in " + RiskText.minutes(finding.value())
                        + "; no entries in the last " + RiskText.minutes(finding.limit())
                        + ", wait for the next opening");
    }
}
