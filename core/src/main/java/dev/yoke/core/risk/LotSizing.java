package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import java.util.List;

/// From what may be lost to lots: `lots = risk ÷ loss per lot`, within the limits, in the broker's steps, never rounded
/// up. The gate, the command line and the screen size by this alone.
///
/// Thread: one size at a time. Units: money in the account's currency, lots 1e-8.
/// Failure: [ArithmeticException] on overflow; what cannot be sized is a refusal in the [Sized].
public final class LotSizing {

    private static final long SHOWN_LOTS = 100_000;

    private final SymbolSpec spec;
    private final long lossPerLot;
    private final ConversionRate rate;
    private final SizingBasis basis;
    private final SizingSteps steps;

    /// @param lossPerLot what one lot loses at the stop, in the account's currency, above 0
    public LotSizing(SymbolSpec spec, long lossPerLot, SizingBasis basis, SizingSteps steps) {
        this(spec, lossPerLot, ConversionRate.NONE, basis, steps);
    }

    /// @param lossPerLot what one lot loses at the stop, in the currency that `rate` converts from, above 0
    public LotSizing(SymbolSpec spec, long lossPerLot, ConversionRate rate, SizingBasis basis, SizingSteps steps) {
        this.spec = spec;
        this.lossPerLot = lossPerLot;
        this.rate = rate;
        this.basis = basis;
        this.steps = steps;
    }

    /// @param mostLots what the limits leave, [Long#MAX_VALUE] where none is asked
    /// @param limit id of the limit that leaves no more
    public Sized size(Sizing sizing, long mostLots, String limit) {
        String refusal = refusal(sizing);
        if (!refusal.isEmpty()) {
            return Sized.refused(0, 0, rate.convertUp(lossPerLot), refusal);
        }
        long wanted = lotsWanted(sizing);
        return limited(wanted, mostLots, mostLots < wanted ? limit : "");
    }

    /// Why nothing is to be risked whatever the price does, empty where something is.
    private String refusal(Sizing sizing) {
        return switch (sizing) {
            case Sizing.FixedLots(var lots) -> lots.isZero() ? "0 lots were asked for; give a size" : "";
            case Sizing.RiskMoney(long amount) -> amount <= 0 ? nothing("the risk asked for is " + money(amount)) : "";
            case Sizing.RiskPercent(long percent) -> share(percent);
            case Sizing.Standard() -> share(basis.standardPercent());
            case Sizing.Kelly kelly -> noEquity() ? nothing("equity is " + money(basis.equity())) : noEdge(kelly);
        };
    }

    private String share(long percent) {
        if (noEquity()) {
            return nothing("equity is " + money(basis.equity()));
        }
        return percent <= 0 ? nothing("the risk asked for is " + RiskText.percent(percent)) : "";
    }

    private String noEdge(Sizing.Kelly kelly) {
        StrategyRecord record = basis.record();
        if (!Sizing.Kelly.isFraction(kelly.fraction())) {
            return nothing(
                    "a share of full Kelly is above 0 and at most 1, not " + FixedPoint.format(kelly.fraction()));
        }
        if (record.trades() < basis.leastTrades()) {
            return nothing("Kelly needs the win rate of " + basis.leastTrades() + " closed trades, there are "
                    + record.trades() + "; risk a percentage until then");
        }
        if (record.payoff() <= 0) {
            return nothing("Kelly needs a payoff, but nothing was won or nothing was lost so far; risk a percentage"
                    + " until then");
        }
        if (record.fullKelly() > 0) {
            return "";
        }
        steps.fullKelly(record);
        return nothing(
                "won " + RiskText.percent(RiskMath.asPercent(record.winRate(), FixedPoint.ONE)) + " at a payoff of "
                        + FixedPoint.format(record.payoff(), 2) + " is no edge, full Kelly is not above 0");
    }

    private boolean noEquity() {
        return basis.equity() <= 0;
    }

    private long lotsWanted(Sizing sizing) {
        String currency = basis.currency();
        return switch (sizing) {
            case Sizing.FixedLots(var lots) -> steps.lotsAsked(lots.units());
            case Sizing.RiskMoney(long amount) -> lotsFor(steps.asAsked(amount, currency));
            case Sizing.RiskPercent(long percent) -> lotsFor(steps.percentOf(basis.equity(), percent, currency));
            case Sizing.Standard() -> lotsFor(steps.percentOf(basis.equity(), basis.standardPercent(), currency));
            case Sizing.Kelly(long fraction) -> {
                long share = steps.kellyShare(steps.fullKelly(basis.record()), fraction);
                yield lotsFor(steps.shareOf(basis.equity(), share, currency));
            }
        };
    }

    private long lotsFor(long money) {
        long scaled = money;
        List<RiskScale> scales = basis.scales();
        for (int i = 0; i < scales.size(); i++) {
            scaled = steps.scaled(scaled, scales.get(i), basis.currency());
        }
        return steps.lotsFor(scaled, lossPerLot, rate);
    }

    private Sized limited(long wanted, long mostLots, String limit) {
        long wantedRisk = rate.risk(wanted, lossPerLot);
        long converted = rate.convertUp(lossPerLot);
        long left = steps.atMost(wanted, mostLots, limit);
        long greatest = RiskMath.greatestLots(spec);
        long lots = steps.stepped(steps.atMost(left, greatest, "the broker's greatest volume"), spec.lotStep());
        if (lots < spec.lotMin()) {
            return Sized.refused(wanted, wantedRisk, converted, tooSmall(left, limit));
        }
        long risk = steps.risk(lots, lossPerLot, rate, basis.currency());
        return new Sized(wanted, wantedRisk, lots, risk, converted, limit, "");
    }

    private String tooSmall(long lots, String limit) {
        long smallestRisk = rate.risk(spec.lotMin(), lossPerLot);
        return "%s lots %s, minimum %s; would risk %s = %s. Use a closer stop%s"
                .formatted(
                        shown(lots),
                        limit.isEmpty() ? "needed" : "left by " + limit,
                        spec.formatLots(spec.lotMin()),
                        RiskText.share(smallestRisk, basis.equity()),
                        money(smallestRisk),
                        limit.isEmpty() ? " or a greater risk" : "");
    }

    private static String shown(long lots) {
        return lots < SHOWN_LOTS ? "under 0.001" : FixedPoint.format(FixedPoint.floorTo(lots, SHOWN_LOTS), 3);
    }

    private static String nothing(String why) {
        return "nothing to risk: " + why;
    }

    private String money(long amount) {
        return RiskText.money(amount, basis.currency());
    }
}
