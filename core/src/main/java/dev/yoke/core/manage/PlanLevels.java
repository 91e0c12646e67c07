package dev.yoke.core.manage;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.RiskMath;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/// A plan's numbers for one position as it now is: everything as a gain, the way from the entry in price (1e-8) with
/// the trade's sign, so that buys and sells are one arithmetic.
///
/// Thread: confined to its owner. Failure: [ArithmeticException] where the figures are absurd.
final class PlanLevels {

    /// A gain that no price reaches.
    static final long NEVER = Long.MAX_VALUE;

    /// No stop, or no wish for one.
    static final long NONE = Long.MIN_VALUE;

    private final Position position;
    private final SymbolSpec spec;
    private final long riskDistance;

    final int sign;
    final long open;
    final long lots;

    /// Where stop loss and take profit are.
    final long stopGain;

    final long targetGain;
    final long breakEvenAt;

    /// The stop of break-even, [#NONE] where there is none or the costs are not known.
    final long breakEvenStop;

    final long trailAt;
    final long trailStep;

    /// Gain of each target, rising, and the lots that may be left behind it.
    final long[] targetAt;

    final long[] targetLeft;

    /// A stop is at least this far from the price.
    final long room;

    /// Nothing moves within this of the price.
    final long freeze;

    PlanLevels(ExitPlan plan, PlanProgress progress, Position position, SymbolSpec spec, boolean wholeTurn) {
        this.position = position;
        this.spec = spec;
        riskDistance = progress.riskDistance();
        sign = position.side().sign();
        open = position.openPrice().units();
        lots = position.lots().units();
        stopGain = gainOf(position.stopLoss(), NONE);
        targetGain = gainOf(position.takeProfit(), NEVER);
        room = Math.max(Math.multiplyExact(spec.point(), (long) spec.stopsLevelPoints()), spec.tickSize());
        freeze = Math.multiplyExact(spec.point(), (long) spec.freezeLevelPoints());
        breakEvenAt = plan.breakEven().map(be -> gainAt(be.at())).orElse(NEVER);
        breakEvenStop = plan.breakEven().map(be -> breakEvenStop(be, wholeTurn)).orElse(NONE);
        trailAt = plan.trailing().map(trailing -> gainAt(trailing.start())).orElse(NEVER);
        trailStep = plan.trailing()
                .map(trailing -> Math.max(FixedPoint.multiply(trailing.stepPips(), spec.pip()), spec.tickSize()))
                .orElse(NEVER);
        List<Target> targets = plan.targets().stream()
                .sorted(Comparator.comparingLong(target -> gainAt(target.at())))
                .toList();
        targetAt = targets.stream().mapToLong(target -> gainAt(target.at())).toArray();
        targetLeft = left(targets, progress.initialLots());
    }

    private long[] left(List<Target> targets, long initialLots) {
        long[] left = new long[targets.size()];
        long percent = 0;
        for (int i = 0; i < left.length; i++) {
            Target target = targets.get(i);
            percent += target.isRest() ? 100 * FixedPoint.ONE : target.sharePercent();
            long closed = FixedPoint.floorTo(RiskMath.percentOf(initialLots, percent), spec.lotStep());
            left[i] = percent >= 100 * FixedPoint.ONE ? 0 : initialLots - closed;
        }
        return left;
    }

    private long breakEvenStop(BreakEven breakEven, boolean wholeTurn) {
        OptionalLong price = BreakEvenPrice.of(position, spec, wholeTurn, breakEven.offsetPips());
        return price.isPresent() ? gain(price.getAsLong()) : NONE;
    }

    private long gainAt(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Now() -> NONE;
            case Trigger.R(long multiple) -> riskDistance == 0 ? NEVER : FixedPoint.multiply(riskDistance, multiple);
            case Trigger.Pips(long pips) -> FixedPoint.multiply(pips, spec.pip());
            case Trigger.AtPrice(long price) -> gain(price);
        };
    }

    private long gainOf(Price price, long otherwise) {
        return price.isSet() ? gain(price.units()) : otherwise;
    }

    long gain(long price) {
        return sign * (price - open);
    }

    /// On the tick grid, away from the market, so that it is a wish in the trade's favour that never comes nearer to
    /// the price than asked.
    long onGrid(long gain) {
        return gain(TickGrid.back(open + sign * gain, position.side(), spec));
    }

    Price price(long gain) {
        return Price.of(open + sign * gain);
    }

    /// Fixed distance behind the best price, or length of a step; 0 where it depends on candles.
    long distance(Trail trail, long atr) {
        return switch (trail) {
            case Trail.Pips(long pips) -> FixedPoint.multiply(pips, spec.pip());
            case Trail.Atr(long multiple) -> FixedPoint.multiply(atr, multiple);
            case Trail.Steps(long multiple) -> FixedPoint.multiply(riskDistance, multiple);
            case Trail.Candles c -> 0;
        };
    }

    /// What to close where so many targets are reached; `lots` = all of it, 0 = nothing, also where the part would be
    /// less than the broker takes. A rest that the broker would not let stand is closed with it.
    long lotsToClose(int reached) {
        if (reached == 0) {
            return 0;
        }
        long left = targetLeft[reached - 1];
        long part = lots - left;
        if (part <= 0) {
            return 0;
        }
        if (left > 0 && part < spec.lotMin()) {
            return 0;
        }
        return left < spec.lotMin() ? lots : part;
    }

    /// How many targets the position has behind it, by its lots; those that close nothing are not counted.
    int targetsDone(long initialLots) {
        int done = 0;
        for (long left : targetLeft) {
            done += left < initialLots && lots <= left ? 1 : 0;
        }
        return done;
    }

    /// Gain of the first target that still closes something.
    long nextTargetAt() {
        for (int i = 0; i < targetAt.length; i++) {
            if (lotsToClose(i + 1) > 0) {
                return targetAt[i];
            }
        }
        return NEVER;
    }

    int targetsReached(long gain) {
        int reached = 0;
        while (reached < targetAt.length && gain >= targetAt[reached]) {
            reached++;
        }
        return reached;
    }

    @Override
    public String toString() {
        return "targets " + Arrays.toString(targetAt) + " of " + position;
    }
}
