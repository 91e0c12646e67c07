package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;
import java.util.stream.Collectors;

/// No entry outside the sessions that the trader trades in. None chosen = at any time.
final class SessionRule implements RiskRule {

    private static final RuleSpec SPEC = RuleSpec.of("session", "no entry outside the trader's sessions");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        finding.require(
                context.policy().sessions().isEmpty() || context.timing().inSession());
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        String sessions = context.policy().sessions().stream()
                .sorted()
                .map(MarketSession::key)
                .collect(Collectors.joining(", "));
        return finding.in(
                id(),
                finding.denies() ? "outside" : "inside",
                sessions.isEmpty() ? "any time" : sessions,
                "none of your sessions is open (" + sessions + "); wait for the next");
    }
}
