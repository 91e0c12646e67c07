package dev.yoke.core.risk.rule;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Finding;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.SizeCap;
import dev.yoke.core.risk.Sized;

/// How the rules on the size itself judge and speak: the size is lowered to what fits, and where not even the smallest
/// size does, the entry is denied.
final class RoomForLots {

    private RoomForLots() {}

    /// Lots that fit into `room` of money at `perLot` each; [Long#MAX_VALUE] where a lot takes none of it.
    static long lots(long room, long perLot) {
        if (perLot <= 0) {
            return Long.MAX_VALUE;
        }
        return room <= 0 ? 0 : FixedPoint.divide(room, perLot);
    }

    /// What the verdict measures: the size that is traded where the rule lets it be, the size that was asked for where
    /// not.
    static long measuredLots(SizeCap rule, EntryProposal proposal, Sized sized, RiskContext context) {
        boolean fits = sized.wantedLots() <= rule.mostLots(proposal, sized.lossPerLot(), context);
        return fits ? sized.lots() : sized.wantedLots();
    }

    static void judge(
            SizeCap rule,
            long value,
            long limit,
            EntryProposal proposal,
            Sized sized,
            RiskContext context,
            Finding finding) {
        long most = rule.mostLots(proposal, sized.lossPerLot(), context);
        if (sized.wantedLots() <= most) {
            finding.pass(value, limit);
        } else if (most >= proposal.spec().lotMin()) {
            finding.cap(value, limit);
        } else {
            finding.deny(value, limit);
        }
    }

    /// The end of the sentence: what size is left, or what to do where none is.
    static String wayOut(
            SizeCap rule, Finding finding, EntryProposal proposal, Sized sized, RiskContext context, String otherwise) {
        SymbolSpec spec = proposal.spec();
        if (finding.denies()) {
            return "; the broker's smallest size is " + spec.formatLots(spec.lotMin()) + " lots; " + otherwise;
        }
        long most = rule.mostLots(proposal, sized.lossPerLot(), context);
        return "; the size is lowered to " + spec.formatLots(FixedPoint.floorTo(most, spec.lotStep())) + " lots";
    }
}
