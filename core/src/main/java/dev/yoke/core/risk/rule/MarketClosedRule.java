package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RiskText;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// No entry while the broker does not trade the symbol. Hours that cannot be read count as closed.
final class MarketClosedRule implements RiskRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("market-closed", "no entry while the broker does not trade the symbol");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static final int UNREADABLE = 1;

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        if (!proposal.spec().sessions().isReadable()) {
            finding.deny(UNREADABLE, 0, 0);
        } else {
            finding.atLeast(context.timing().sinceOpenMs(), 0);
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        if (finding.reason() == UNREADABLE) {
            return finding.in(
                    id(),
                    "not known",
                    "open",
                    "the trading hours of " + proposal.instrument() + " cannot be read: "
                            + proposal.spec().sessions().problem() + "; report it with the broker's name");
        }
        return finding.in(
                id(),
                finding.denies() ? "closed" : "open",
                "open",
                "the market of " + proposal.instrument() + " is closed; it opens in "
                        + RiskText.minutes(Math.negateExact(finding.value())));
    }
}
