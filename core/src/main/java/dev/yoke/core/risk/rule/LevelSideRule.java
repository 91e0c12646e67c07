package dev.yoke.core.risk.rule;

import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.RuleSpec;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;
import dev.yoke.core.trade.Side;

/// Stop loss and take profit on their sides of the entry.
final class LevelSideRule implements RiskRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("level-side", "stop loss and take profit are on their sides of the entry");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    private static final int WRONG_STOP = 1;
    private static final int WRONG_TARGET = 2;

    @Override
    public void judge(EntryProposal proposal, Sized sized, RiskContext context, Finding finding) {
        int sign = proposal.side().sign();
        if (proposal.stop() != 0 && sign * (proposal.entry() - proposal.stop()) <= 0) {
            finding.deny(WRONG_STOP, proposal.stop(), proposal.entry());
        } else if (proposal.target() != 0 && sign * (proposal.target() - proposal.entry()) <= 0) {
            finding.deny(WRONG_TARGET, proposal.target(), proposal.entry());
        } else {
            finding.pass(proposal.stop(), proposal.entry());
        }
    }

    @Override
    public Verdict explain(Finding finding, EntryProposal proposal, Sized sized, RiskContext context) {
        SymbolSpec spec = proposal.spec();
        String entry = spec.formatPrice(finding.limit());
        String value = finding.value() == 0 ? "" : spec.formatPrice(finding.value());
        boolean stop = finding.reason() == WRONG_STOP;
        String level = stop ? "stop loss " : "take profit ";
        String where = stop == (proposal.side() == Side.BUY) ? "below" : "above";
        return finding.in(
                id(),
                // Which of the two levels it is, for whoever shows it beside its field.
                finding.reason() == 0 ? value : level + value,
                entry,
                "the " + level + value + " of a " + proposal.side() + " of " + proposal.instrument() + " must be "
                        + where + " the entry " + entry);
    }
}
