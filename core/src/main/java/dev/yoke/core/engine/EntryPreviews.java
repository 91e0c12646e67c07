package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.DayState;
import dev.yoke.core.risk.EntryProposal;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.Limits;
import dev.yoke.core.risk.Margin;
import dev.yoke.core.risk.RiskCase;
import dev.yoke.core.risk.RiskContext;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.risk.Sized;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.view.EntryPreview;
import dev.yoke.core.view.EntryPreview.Headroom;
import dev.yoke.core.view.EntryPreview.Heat;
import dev.yoke.core.view.EntryPreview.Leg;
import dev.yoke.core.view.EntryPreview.Size;
import dev.yoke.core.view.EntryPreview.Spread;
import dev.yoke.core.view.EntryPreview.Steps;
import java.util.Optional;

/// Puts what the gate was asked and found into the figures that a trader wants to see before placing an order.
/// Asked for previews only: the way of an order does not pass here.
final class EntryPreviews {

    private EntryPreviews() {}

    /// Empty where the gate was not asked, and where the figures are out of range.
    static Optional<EntryPreview> of(EntryJudge.Judgement judgement) {
        if (judgement.input().isEmpty() || judgement.sized().isEmpty()) {
            return Optional.empty();
        }
        RiskCase input = judgement.input().get();
        try {
            return Optional.of(
                    of(input.proposal(), input.context(), judgement.sized().get(), judgement.approved()));
        } catch (ArithmeticException outOfRange) {
            return Optional.empty();
        }
    }

    private static EntryPreview of(EntryProposal entry, RiskContext context, Sized sized, boolean approved) {
        SymbolSpec spec = entry.spec();
        long lots = sized.lots() > 0 ? sized.lots() : floored(wantedLots(entry, sized), spec);
        long risk = risk(lots, sized);
        long margin = Margin.of(lots, entry.entry(), spec, context.identity().leverage(), context.currency());
        Leg stop = leg(entry, entry.stop(), lots, spec.tickValueLoss(), risk);
        Leg target = leg(entry, entry.target(), lots, spec.tickValueProfit(), risk);
        return new EntryPreview(
                entry.instrument(),
                entry.side(),
                context.currency(),
                spec.digits(),
                approved,
                asked(entry, sized, context),
                lots,
                risk,
                percent(risk, context.equity()),
                entry.entry(),
                stop,
                target,
                stop.isSet() && target.isSet() && entry.stopDistance() != 0
                        ? FixedPoint.divide(Math.abs(entry.target() - entry.entry()), entry.stopDistance())
                        : 0,
                margin,
                context.account().freeMargin().units() - context.portfolio().marginOnTheWay() - margin,
                spread(spec, context, lots),
                heat(context, risk),
                headroom(entry, context, sized, risk),
                new Steps(spec.lotStep(), spec.tickSize()));
    }

    private static long wantedLots(EntryProposal entry, Sized sized) {
        return sized.wantedLots() == 0 && entry.sizing() instanceof Sizing.FixedLots fixed
                ? fixed.lots().units()
                : sized.wantedLots();
    }

    private static long floored(long lots, SymbolSpec spec) {
        return FixedPoint.floorTo(lots, spec.lotStep());
    }

    private static long risk(long lots, Sized sized) {
        return sized.lossPerLot() == 0 ? 0 : RiskMath.risk(lots, sized.lossPerLot());
    }

    private static Size asked(EntryProposal entry, Sized sized, RiskContext context) {
        long lots = wantedLots(entry, sized);
        long money = risk(lots, sized);
        return new Size(lots, percent(money, context.equity()), money);
    }

    private static long percent(long money, long equity) {
        return equity <= 0 ? 0 : RiskMath.asPercentUp(money, equity);
    }

    private static Leg leg(EntryProposal entry, long price, long lots, long tickValue, long risk) {
        if (price == 0) {
            return Leg.NONE;
        }
        SymbolSpec spec = entry.spec();
        long distance = Math.abs(price - entry.entry());
        boolean stop = price == entry.stop();
        long perLot = FixedPoint.multiplyDivide(distance, tickValue, spec.tickSize());
        long money = stop ? risk : FixedPoint.multiply(lots, perLot);
        return new Leg(
                price, FixedPoint.divide(distance, spec.pip()), money, risk <= 0 ? 0 : FixedPoint.divide(money, risk));
    }

    private static Spread spread(SymbolSpec spec, RiskContext context, long lots) {
        long spread = Math.max(0, context.quote().ask() - context.quote().bid());
        if (spread == 0 || spec.tickValueLoss() <= 0) {
            return new Spread(FixedPoint.divide(spread, spec.pip()), 0);
        }
        return new Spread(
                FixedPoint.divide(spread, spec.pip()), RiskMath.risk(lots, RiskMath.lossPerLot(spread, spec)));
    }

    private static Heat heat(RiskContext context, long risk) {
        long before = context.portfolio().heat();
        return new Heat(
                percent(before, context.equity()),
                percent(RiskMath.addBounded(before, risk), context.equity()),
                context.policy().of(Limit.MAX_HEAT));
    }

    private static Headroom headroom(EntryProposal entry, RiskContext context, Sized sized, long risk) {
        DayState day = context.day();
        long daily = Limits.dailyLoss(context.policy(), day.startBalance()) + Math.min(0, day.profit());
        long firm = context.prop().headroom();
        long before = Math.min(daily, firm);
        long lots = before <= 0 || sized.lossPerLot() <= 0
                ? 0
                : floored(FixedPoint.divide(before, sized.lossPerLot()), entry.spec());
        return new Headroom(firm < daily ? "prop-headroom" : "daily-loss", before, before - risk, lots);
    }
}
