package dev.yoke.core.risk.rule;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.Verdict;

/// The size is one the broker takes: a multiple of its lot step between its smallest and greatest volume.
final class SizeRule implements RiskRule {

    @Override
    public String id() {
        return "size";
    }

    private static String wanted(Sized sized) {
        return FixedPoint.format(sized.wantedLots(), 3) + " lots";
    }

    @Override
    public Verdict check(EntryProposal proposal, Sized sized, RiskContext context) {
        SymbolSpec spec = proposal.spec();
        long greatest = RiskMath.greatestLots(spec);
        String limit = spec.formatLots(spec.lotMin()) + " to " + spec.formatLots(greatest) + " lots";
        if (!sized.hasSize()) {
            return Verdict.deny(id(), wanted(sized), limit, proposal.instrument() + ": " + sized.refusal());
        }
        String value = spec.formatLots(sized.lots()) + " lots";
        if (sized.wantedLots() > greatest) {
            return Verdict.cap(
                    id(), wanted(sized), limit, "the broker takes at most " + spec.formatLots(greatest) + " lots");
        }
        return proposal.sizing() instanceof Sizing.FixedLots && sized.wantedLots() % spec.lotStep() != 0
                ? Verdict.cap(
                        id(),
                        wanted(sized),
                        limit,
                        "lowered to the broker's lot step of " + FixedPoint.format(spec.lotStep()))
                : Verdict.pass(id(), value, limit);
    }
}
