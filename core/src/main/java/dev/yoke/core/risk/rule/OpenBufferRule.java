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

/// No entry while the first minutes of a market settle.
final class OpenBufferRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "open-buffer", "no entry in the first minutes after the symbol's market opens", Limit.OPEN_BUFFER);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long since = context.timing().sinceOpenMs();
        finding.atLeast(since < 0 ? Long.MAX_VALUE : since, Minutes.ms(context, Limit.OPEN_BUFFER));
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        return finding.in(
                id(),
                finding.value() == Long.MAX_VALUE ? "no opening" : RiskText.minutes(finding.value()),
                RiskText.minutes(finding.limit()),
                "the market of " + proposal.instrument() + " opened " + RiskText.minutes(finding.value())
                        + " ago; entries begin in " + RiskText.minutes(finding.limit() - finding.value()));
    }
}
