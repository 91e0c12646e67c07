package dev.yoke.core.risk;

import dev.yoke.core.market.SymbolSpec;
import java.util.List;

/// Sizes a proposal by the broker's tick value, within every [SizeCap].
///
/// Thread: stateless. Failure: [ArithmeticException] on overflow.
final class PositionSizer {

    private final List<SizeCap> caps;

    PositionSizer(List<SizeCap> caps) {
        this.caps = List.copyOf(caps);
    }

    Sized size(EntryProposal proposal, RiskContext context, SizingSteps steps) {
        SymbolSpec spec = proposal.spec();
        if (proposal.stop() == 0) {
            return refused("without a stop loss there is no size; give the entry a stop");
        }
        if (proposal.stopDistance() == 0) {
            return refused("the stop loss is at the entry; move it away from the entry");
        }
        if (spec.tickValueLoss() <= 0) {
            return refused("the broker gives no tick value for " + spec.symbol()
                    + "; open the symbol in the terminal's Market Watch");
        }
        long lossPerLot = steps.lossPerLot(proposal.stopDistance(), spec, context.currency());
        long most = Long.MAX_VALUE;
        String limit = "";
        for (int i = 0; i < caps.size(); i++) {
            long own = caps.get(i).mostLots(proposal, lossPerLot, context);
            if (own < most) {
                most = own;
                limit = caps.get(i).id();
            }
        }
        return new LotSizing(spec, lossPerLot, basis(context), steps).size(proposal.sizing(), most, limit);
    }

    private static Sized refused(String why) {
        return Sized.refused(0, 0, 0, why);
    }

    private static SizingBasis basis(RiskContext context) {
        return new SizingBasis(
                context.equity(),
                context.currency(),
                context.policy().of(Limit.RISK_PER_TRADE),
                context.strategy().record(),
                context.policy().of(Limit.STRATEGY_MIN_TRADES),
                context.sizing().scales(context.policy()));
    }
}
