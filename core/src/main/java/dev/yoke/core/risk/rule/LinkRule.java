package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.trade.LinkState;

/// No entry unless the link to the terminal is live.
final class LinkRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of("link", "no entry unless the terminal is connected and live");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.require(context.readiness().link() == LinkState.LIVE);
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        LinkState link = context.readiness().link();
        return finding.in(
                id(),
                link.name(),
                LinkState.LIVE.name(),
                "terminal " + context.identity().terminal() + " is " + link + "; wait until the link is live again");
    }
}
