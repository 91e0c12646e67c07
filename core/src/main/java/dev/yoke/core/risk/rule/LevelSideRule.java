package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Verdict;

/// Stop loss and take profit on their own side of the entry: a buy has its stop below and its target above.
final class LevelSideRule implements RiskRule {

    @Override
    public String id() {
        return "level-side";
    }

    private Verdict wrong(String level, long price, EntryProposal proposal, String entry, String where) {
        String at = proposal.spec().formatPrice(price);
        return Verdict.deny(
                id(),
                at,
                entry,
                "the " + level + " " + at + " of a " + proposal.side() + " of " + proposal.instrument() + " must be "
                        + where + " the entry " + entry);
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        int sign = proposal.side().sign();
        String entry = proposal.spec().formatPrice(proposal.entry());
        if (proposal.stop() != 0 && sign * (proposal.entry() - proposal.stop()) <= 0) {
            return wrong("stop loss", proposal.stop(), proposal, entry, sign > 0 ? "below" : "above");
        }
        if (proposal.target() != 0 && sign * (proposal.target() - proposal.entry()) <= 0) {
            return wrong("take profit", proposal.target(), proposal, entry, sign > 0 ? "above" : "below");
        }
        return Verdict.pass(id(), proposal.stop() == 0 ? "" : proposal.spec().formatPrice(proposal.stop()), entry);
    }
}
