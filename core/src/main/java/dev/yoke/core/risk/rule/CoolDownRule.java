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

/// No entry for a while after several losses in a row.
final class CoolDownRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of(
            "cool-down", "no entry for a while after so many losses in a row", Limit.COOL_DOWN_LOSSES, Limit.COOL_DOWN);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        long losses = context.day().lossesInARow();
        long rests = Minutes.ms(context, Limit.COOL_DOWN);
        long since = context.day().sinceLastLossMs();
        if (losses >= context.policy().of(Limit.COOL_DOWN_LOSSES) && since < rests) {
            finding.deny(since, rests);
        } else {
            finding.pass(since, rests);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        int losses = context.day().lossesInARow();
        return finding.in(
                id(),
                losses + " in a row",
                context.policy().of(Limit.COOL_DOWN_LOSSES) + ", then " + RiskText.minutes(finding.limit()),
                losses + " losses in a row on " + context.identity().terminal() + "; entries rest for another "
                        + RiskText.minutes(finding.limit() - finding.value()));
    }
}
