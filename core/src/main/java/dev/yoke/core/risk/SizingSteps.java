package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Side;
import java.util.ArrayList;
import java.util.List;

/// The arithmetic of a size. Each operation calculates and, where somebody reads along, writes down what it
/// calculated: there is no second formula that could say something else.
///
/// Thread: one size at a time; [#UNWRITTEN] any. Units: 1e-8. What is bought with money rounds down, what is
/// lost rounds up.
/// Failure: [ArithmeticException] on overflow.
public final class SizingSteps {

    /// Calculates only; allocates nothing.
    public static final SizingSteps UNWRITTEN = new SizingSteps(false);

    private final boolean writes;
    private final List<SizingStep> steps = new ArrayList<>(0);

    private SizingSteps(boolean writes) {
        this.writes = writes;
    }

    public static SizingSteps written() {
        return new SizingSteps(true);
    }

    /// What was calculated so far, in that order.
    public List<SizingStep> list() {
        return List.copyOf(steps);
    }

    /// The price `distance` away from the entry on the losing side.
    public long stop(Side side, long entry, long distance) {
        long stop = side == Side.BUY ? Math.subtractExact(entry, distance) : Math.addExact(entry, distance);
        if (writes) {
            write("stop", shown(entry) + (side == Side.BUY ? " − " : " + ") + shown(distance), stop);
        }
        return stop;
    }

    /// What one lot loses over `distance` of price by contract size, in the currency that `rate` converts from.
    public long lossPerLot(long distance, long contractSize, ConversionRate rate) {
        long inProfitCurrency = RiskMath.multiplyDivideUp(distance, contractSize, FixedPoint.ONE);
        if (writes) {
            write("loss per lot, " + rate.from(), shown(distance) + " × " + shown(contractSize), inProfitCurrency);
            write("rate " + rate.from() + " to " + rate.to(), rate.origin(), rate.value());
        }
        if (writes && !rate.isOne()) {
            write(
                    "loss per lot, " + rate.to(),
                    shown(inProfitCurrency) + " " + rate.shown(),
                    rate.convertUp(inProfitCurrency));
        }
        return inProfitCurrency;
    }

    /// What one lot loses over `distance` of price by the broker's tick value of a losing position.
    public long lossPerLot(long distance, SymbolSpec spec, String currency) {
        long loss = RiskMath.lossPerLot(distance, spec);
        if (writes) {
            write(
                    "loss per lot, " + currency,
                    shown(distance) + " ÷ " + shown(spec.tickSize()) + " × " + shown(spec.tickValueLoss()),
                    loss);
        }
        return loss;
    }

    long percentOf(long equity, long percent, String currency) {
        long risk = RiskMath.percentOf(equity, percent);
        if (writes) {
            write("risk wanted, " + currency, shown(equity) + " × " + shown(percent) + " %", risk);
        }
        return risk;
    }

    long asAsked(long money, String currency) {
        if (writes) {
            write("risk wanted, " + currency, "as asked for", money);
        }
        return money;
    }

    long fullKelly(StrategyRecord record) {
        long full = record.fullKelly();
        if (writes) {
            String won = shown(record.winRate());
            write("full Kelly", won + " − (1 − " + won + ") ÷ " + shown(record.payoff()), full);
        }
        return full;
    }

    long kellyShare(long full, long fraction) {
        long share = FixedPoint.multiply(full, fraction);
        if (writes) {
            write("share of equity", shown(full) + " × " + shown(fraction), share);
        }
        return share;
    }

    long shareOf(long money, long share, String currency) {
        long risk = FixedPoint.multiply(money, share);
        if (writes) {
            write("risk wanted, " + currency, shown(money) + " × " + shown(share), risk);
        }
        return risk;
    }

    long scaled(long money, RiskScale scale, String currency) {
        long share = scale.share();
        if (writes) {
            write(scale.name(), scale.formula(), share);
        }
        return shareOf(money, share, currency);
    }

    long lotsFor(long money, long lossPerLot, ConversionRate rate) {
        long lots = rate.lotsFor(money, lossPerLot);
        if (writes) {
            write("lots wanted", shown(money) + " ÷ " + rate.factor(lossPerLot), lots);
        }
        return lots;
    }

    long lotsAsked(long lots) {
        if (writes) {
            write("lots wanted", "as asked for", lots);
        }
        return lots;
    }

    long atMost(long lots, long most, String limit) {
        long left = Math.min(lots, most);
        if (writes && left < lots) {
            write("lots within " + limit, "the smaller of " + shown(lots) + " and " + shown(most), left);
        }
        return left;
    }

    long stepped(long lots, long step) {
        long floor = FixedPoint.floorTo(lots, step);
        if (writes) {
            write("lots in the broker's steps", shown(lots) + " down to a multiple of " + shown(step), floor);
        }
        return floor;
    }

    long risk(long lots, long lossPerLot, ConversionRate rate, String currency) {
        long risk = rate.risk(lots, lossPerLot);
        if (writes) {
            write("risk, " + currency, shown(lots) + " × " + rate.factor(lossPerLot), risk);
        }
        return risk;
    }

    private void write(String name, String formula, long value) {
        steps.add(new SizingStep(name, formula, value));
    }

    private static String shown(long units) {
        return FixedPoint.format(units);
    }
}
