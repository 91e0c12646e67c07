package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import java.util.List;

/// Lots from risk: `lots × (stop distance ÷ tick size) × tick value = money at risk`, floored to the broker's lot
/// step.
///
/// Thread: stateless. The size is lowered to the smallest [SizeCap] and to the broker's greatest volume; below
/// the broker's smallest volume there is none.
/// Failure: [ArithmeticException] on overflow.
final class PositionSizer {

    private final List<SizeCap> caps;

    PositionSizer(List<SizeCap> caps) {
        this.caps = List.copyOf(caps);
    }

    Sized size(EntryProposal proposal, RiskContext context) {
        SymbolSpec spec = proposal.spec();
        if (proposal.stop() == 0) {
            return Sized.refused(0, 0, 0, "without a stop loss there is no size; give the entry a stop");
        }
        if (proposal.stopDistance() == 0) {
            return Sized.refused(0, 0, 0, "the stop loss is at the entry; move it away from the entry");
        }
        if (spec.tickValueLoss() <= 0) {
            return Sized.refused(
                    0,
                    0,
                    0,
                    "the broker gives no tick value for " + spec.symbol()
                            + "; open the symbol in the terminal's Market Watch");
        }
        long lossPerLot = RiskMath.lossPerLot(proposal.stopDistance(), spec);
        long wantedLots = wantedLots(proposal.sizing(), lossPerLot, context);
        if (wantedLots <= 0) {
            return Sized.refused(0, 0, lossPerLot, "nothing to risk: equity is " + equity(context));
        }
        return limited(wantedLots, lossPerLot, proposal, context);
    }

    private static long wantedLots(Sizing sizing, long lossPerLot, RiskContext context) {
        return switch (sizing) {
            case Sizing.Standard() -> lotsFor(percent(context.policy().of(Limit.RISK_PER_TRADE), context), lossPerLot);
            case Sizing.RiskPercent(long percent) -> lotsFor(percent(percent, context), lossPerLot);
            case Sizing.RiskMoney(long amount) -> lotsFor(amount, lossPerLot);
            case Sizing.FixedLots(var lots) -> lots.units();
        };
    }

    private static long percent(long percent, RiskContext context) {
        return RiskMath.percentOf(context.account().equity().units(), percent);
    }

    private static long lotsFor(long money, long lossPerLot) {
        return money <= 0 ? 0 : FixedPoint.divide(money, lossPerLot);
    }

    private Sized limited(long wantedLots, long lossPerLot, EntryProposal proposal, RiskContext context) {
        SymbolSpec spec = proposal.spec();
        long wantedRisk = RiskMath.risk(wantedLots, lossPerLot);
        long lots = wantedLots;
        String boundBy = "";
        for (int i = 0; i < caps.size(); i++) {
            long most = caps.get(i).mostLots(proposal, lossPerLot, context);
            if (most < lots) {
                lots = most;
                boundBy = caps.get(i).id();
            }
        }
        long stepped = FixedPoint.floorTo(Math.min(lots, RiskMath.greatestLots(spec)), spec.lotStep());
        if (stepped < spec.lotMin()) {
            return Sized.refused(wantedLots, wantedRisk, lossPerLot, tooSmall(lots, lossPerLot, spec, context));
        }
        return new Sized(wantedLots, wantedRisk, stepped, RiskMath.risk(stepped, lossPerLot), lossPerLot, boundBy, "");
    }

    private static String tooSmall(long lots, long lossPerLot, SymbolSpec spec, RiskContext context) {
        long smallestRisk = RiskMath.risk(spec.lotMin(), lossPerLot);
        return "%s lots needed, minimum %s; would risk %s = %s. Use a closer stop or a greater risk"
                .formatted(
                        needed(lots),
                        spec.formatLots(spec.lotMin()),
                        RiskText.share(smallestRisk, context.account().equity().units()),
                        RiskText.money(smallestRisk, context.account().currency()));
    }

    private static String needed(long lots) {
        return lots > 0 && lots < 100_000 ? "under 0.001" : FixedPoint.format(FixedPoint.floorTo(lots, 100_000), 3);
    }

    private static String equity(RiskContext context) {
        return context.account().equity().toString();
    }
}
