package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.trade.LinkState;

/// No entry unless the link to the terminal is live.
final class LinkRule implements RiskRule {

    @Override
    public String id() {
        return "link";
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        return context.link() == LinkState.LIVE
                ? Verdict.pass(id(), LinkState.LIVE.name(), LinkState.LIVE.name())
                : Verdict.deny(
                        id(),
                        context.link().name(),
                        LinkState.LIVE.name(),
                        "terminal " + context.identity().terminal() + " is " + context.link()
                                + "; wait until the link is live again");
    }
}
