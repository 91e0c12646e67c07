package dev.yoke.core.manage;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;
import java.util.Optional;

/// Whether a plan can be followed on a position, and what 1 R is there.
///
/// Thread: stateless. Units: prices 1e-8.
public final class PlanCheck {

    private PlanCheck() {}

    /// 1 R in price: as the plan says, else the way from the entry to a stop on the losing side; 0 = not known.
    public static long riskDistance(ExitPlan plan, Position position, SymbolSpec spec) {
        int sign = position.side().sign();
        long open = position.openPrice().units();
        if (plan.risk().isPresent()) {
            return switch (plan.risk().get()) {
                case Trigger.Pips(long pips) -> FixedPoint.multiply(pips, spec.pip());
                case Trigger.AtPrice(long stop) -> Math.max(0, sign * (open - stop));
                case Trigger.R r -> 0;
                case Trigger.Now n -> 0;
            };
        }
        return position.stopLoss().isSet()
                ? Math.max(0, sign * (open - position.stopLoss().units()))
                : 0;
    }

    /// Why the plan cannot be followed, with what to do; empty when it can.
    public static Optional<String> problem(ExitPlan plan, Position position, SymbolSpec spec) {
        try {
            if (plan.needsRisk() && riskDistance(plan, position, spec) == 0) {
                return Optional.of("1 R is not known: #" + position.ticket() + " has no stop on the losing side of its"
                        + " entry. Set a stop first, or say what 1 R is: r=20p");
            }
            for (Target target : plan.targets()) {
                if (target.at() instanceof Trigger.AtPrice(long price)
                        && position.side().sign()
                                        * (price - position.openPrice().units())
                                <= 0) {
                    return Optional.of("the target " + spec.formatPrice(price) + " is on the losing side of the entry "
                            + spec.formatPrice(position.openPrice().units()) + ": a " + position.side() + " needs it "
                            + (position.side() == Side.BUY ? "above" : "below"));
                }
            }
            levels(plan, position, spec);
            return Optional.empty();
        } catch (ArithmeticException absurdFigures) {
            return Optional.of("its figures are out of range");
        }
    }

    /// What the broker's smallest volume makes of the targets, in words; empty where they are closed as asked.
    public static String remark(ExitPlan plan, Position position, SymbolSpec spec) {
        PlanLevels levels = levels(plan, position, spec);
        for (int reached = 1; reached <= levels.targetAt.length; reached++) {
            long left = levels.targetLeft[reached - 1];
            long lots = levels.lotsToClose(reached);
            if (lots == 0) {
                return " Target " + reached + " closes nothing: its part is below the broker's minimum of "
                        + spec.formatLots(spec.lotMin()) + " lots and counts with the next.";
            }
            if (left > 0 && lots == levels.lots) {
                return " Target " + reached + " closes all: the rest would be below the broker's minimum of "
                        + spec.formatLots(spec.lotMin()) + " lots.";
            }
        }
        return "";
    }

    private static PlanLevels levels(ExitPlan plan, Position position, SymbolSpec spec) {
        PlanProgress progress = PlanProgress.start(position, riskDistance(plan, position, spec), 0);
        return new PlanLevels(plan, progress, position, spec, false);
    }
}
