package dev.yoke.core.manage;

import static dev.yoke.core.manage.PlanLevels.NEVER;
import static dev.yoke.core.manage.PlanLevels.NONE;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Price;
import java.util.Optional;

/// The state machine of one position's plan: told the position, quotes, ATR, candles and the time, it says what is
/// wanted. It sends nothing and remembers nothing of what was sent: partial exits follow from the position's own lots,
/// so that whatever was lost on the way, in a restart or at the broker, nothing is closed twice.
///
/// A break-even once reached stays wanted. A target counts while the price is there: one that was missed waits for the
/// price to come back. A stop only ever moves in the trade's favour.
///
/// Thread: confined to its owner. [#onQuote] allocates nothing, except once for each thing reached.
/// Failure: [ArithmeticException] from [#onPosition] where a terminal's figures are absurd.
public final class ManagedExit {

    /// Why a stop moves that follows the price.
    public static final String TRAILING = "trailing";

    private final ExitPlan plan;
    private final boolean wholeTurn;
    private PlanProgress progress;
    private PlanLevels levels;
    private boolean changed;
    private long gain = NONE;
    private long best = NONE;
    private long spread;
    private long exit;
    private long atrUnits;
    private long trailDistance;
    private long candleExtreme;
    private long deadlineMs = Long.MAX_VALUE;
    private boolean isTimeUp;
    private long openMs;

    /// Begins a plan.
    ///
    /// @param riskDistance 1 R in price 1e-8, 0 = not known: see [PlanCheck]
    /// @param wholeTurn the platform's commission of a position covers its exit too (MetaTrader 4)
    public static ManagedExit start(
            ExitPlan plan, Position position, SymbolSpec spec, long riskDistance, boolean wholeTurn, long nowMs) {
        return new ManagedExit(plan, PlanProgress.start(position, riskDistance, nowMs), position, spec, wholeTurn);
    }

    /// Goes on with a plan, for example after a restart.
    public ManagedExit(ExitPlan plan, PlanProgress progress, Position position, SymbolSpec spec, boolean wholeTurn) {
        this.plan = plan;
        this.wholeTurn = wholeTurn;
        this.progress = progress;
        this.levels = new PlanLevels(plan, progress, position, spec, wholeTurn);
        onPosition(position, spec);
    }

    public ExitPlan plan() {
        return plan;
    }

    public PlanProgress progress() {
        return progress;
    }

    /// Whether [#progress] is another than at the last call.
    public boolean takeChanged() {
        boolean result = changed;
        changed = false;
        return result;
    }

    /// The position as it now is, also where somebody else changed it. Its side must be the plan's.
    public void onPosition(Position position, SymbolSpec spec) {
        PlanProgress next = progress.seen(position.ticket(), position.lots().units());
        PlanLevels nextLevels = new PlanLevels(plan, next, position, spec, wholeTurn);
        long shift = nextLevels.sign * (levels.open - nextLevels.open);
        if (shift != 0 && best != NONE) {
            best += shift;
            gain += shift;
        }
        changed |= !next.equals(progress);
        progress = next;
        levels = nextLevels;
        openMs = position.openMs();
        trailDistance = trailDistance();
        latch();
    }

    /// ATR(14) in price, NaN while it is not known.
    public void onAtr(double atr) {
        atrUnits = atr > 0 && atr < ABSURD_ATR ? FixedPoint.fromDouble(atr) : 0;
        trailDistance = trailDistance();
    }

    private static final double ABSURD_ATR = 1e9;

    private long trailDistance() {
        return plan.trailing()
                .map(trailing -> levels.distance(trailing.by(), atrUnits))
                .orElse(0L);
    }

    /// Lowest low and highest high of the completed candles that the plan names, 0 = not known.
    public void onCandles(long low, long high) {
        candleExtreme = levels.sign > 0 ? low : high;
    }

    /// A quote. Allocates nothing unless something is reached for the first time.
    ///
    /// @return whether there is a step to take
    public boolean onQuote(long bid, long ask) {
        exit = levels.sign > 0 ? bid : ask;
        spread = ask - bid;
        gain = levels.gain(exit);
        best = Math.max(best, gain);
        latch();
        return isDue();
    }

    /// Nothing is heard any more: what the price did until the next quote is not known.
    public void onSilence() {
        gain = NONE;
        best = NONE;
        exit = 0;
    }

    /// The time. `quoteMs` is that of the latest quote by the broker's clock: a machine's clock that was set to another
    /// day closes nothing.
    public void onTime(long nowMs, long quoteMs, long serverOffsetMs) {
        deadlineMs = plan.time().deadlineMs(openMs, progress.sinceMs(), serverOffsetMs);
        boolean isSure = nowMs - quoteMs <= CLOCK_TRUST_MS;
        isTimeUp = quoteMs >= deadlineMs || (nowMs >= deadlineMs && isSure);
    }

    /// A market that quotes less often than this is closed, or the machine's clock is wrong.
    private static final long CLOCK_TRUST_MS = 600_000;

    private void latch() {
        if (gain == NONE) {
            return;
        }
        if (!progress.breakEvenReached() && gain >= levels.breakEvenAt && levels.breakEvenAt != NEVER) {
            progress = progress.withBreakEvenReached();
            changed = true;
        }
        if (!progress.trailStarted() && gain >= levels.trailAt && levels.trailAt != NEVER) {
            progress = progress.withTrailStarted();
            changed = true;
        }
    }

    /// Whether there is a step to take.
    public boolean isDue() {
        return isTimeUp || lotsToClose() > 0 || wantedStop() != NONE;
    }

    /// What to do now, if anything; one step at a time: the next follows when its effect is in the position.
    public Optional<ExitStep> next() {
        if (gain == NONE) {
            return Optional.empty();
        }
        if (isTimeUp) {
            return Optional.of(new ExitStep.Close(Lots.ZERO, "its time is over"));
        }
        long lots = lotsToClose();
        if (lots > 0) {
            String why = "target " + levels.targetsReached(gain) + " of " + levels.targetAt.length;
            return Optional.of(new ExitStep.Close(lots == levels.lots ? Lots.ZERO : Lots.of(lots), why));
        }
        long stop = wantedStop();
        if (stop == NONE) {
            return Optional.empty();
        }
        return Optional.of(
                new ExitStep.MoveStop(levels.price(stop), stop == levels.breakEvenStop ? "break-even" : TRAILING));
    }

    private long lotsToClose() {
        return gain == NONE ? 0 : levels.lotsToClose(levels.targetsReached(gain));
    }

    /// The best stop that is wanted, allowed now and better than the one there is; else [PlanLevels#NONE].
    private long wantedStop() {
        if (gain == NONE || isFrozen()) {
            return NONE;
        }
        long wish = NONE;
        if (progress.breakEvenReached() && isAllowed(levels.breakEvenStop) && levels.breakEvenStop > levels.stopGain) {
            wish = levels.breakEvenStop;
        }
        if (progress.trailStarted()) {
            long trailed = trailedStop();
            if (isAllowed(trailed) && isFurther(trailed)) {
                wish = Math.max(wish, trailed);
            }
        }
        return wish;
    }

    private boolean isFurther(long stop) {
        return levels.stopGain == NONE || stop - levels.stopGain >= levels.trailStep;
    }

    /// Far enough from the price; the price itself must be above zero.
    private boolean isAllowed(long stop) {
        return stop != NONE && stop <= gain - levels.room && levels.open + levels.sign * stop > 0;
    }

    /// The broker lets nothing move where stop or target are about to be hit.
    private boolean isFrozen() {
        return levels.freeze > 0
                && ((levels.stopGain != NONE && gain - levels.stopGain <= levels.freeze)
                        || (levels.targetGain != NEVER && levels.targetGain - gain <= levels.freeze));
    }

    private long trailedStop() {
        return switch (plan.trailing().orElseThrow().by()) {
            case Trail.Candles c -> behindCandles();
            case Trail.Steps s -> steps();
            case Trail.Pips p -> behindBest();
            case Trail.Atr a -> behindBest();
        };
    }

    /// A distance inside the broker's own smallest one is widened to that.
    private long behindBest() {
        return trailDistance <= 0 ? NONE : levels.onGrid(best - Math.max(trailDistance, levels.room));
    }

    private long behindCandles() {
        if (candleExtreme <= 0) {
            return NONE;
        }
        return levels.onGrid(levels.gain(levels.sign > 0 ? candleExtreme : candleExtreme + spread));
    }

    private long steps() {
        long taken = trailDistance <= 0 ? 0 : Math.floorDiv(best, trailDistance);
        return taken < 1 ? NONE : levels.onGrid((taken - 1) * trailDistance);
    }

    /// How many targets the position has behind it.
    public int targetsDone() {
        return levels.targetsDone(progress.initialLots());
    }

    /// Whether the price is at a target whose part cannot be closed: it is below the broker's smallest volume and is
    /// counted with the next target.
    public boolean isPartTooSmall() {
        int reached = gain == NONE ? 0 : levels.targetsReached(gain);
        return reached > targetsDone() && levels.lotsToClose(reached) == 0;
    }

    /// The nearest price at which something new happens, [Price#NONE] where nothing waits for a price.
    public Price nextTrigger() {
        long nearest = NEVER;
        if (!progress.breakEvenReached()) {
            nearest = Math.min(nearest, levels.breakEvenAt);
        }
        if (!progress.trailStarted()) {
            nearest = Math.min(nearest, levels.trailAt);
        }
        nearest = Math.min(nearest, levels.nextTargetAt());
        return nearest == NEVER || nearest == NONE ? Price.NONE : levels.price(nearest);
    }

    /// Where it stands, for the trader: `BE done, 1 of 3 targets, trails 20p, closes after 90m`.
    public String summary() {
        return PlanSummary.of(plan, progress, targetsDone());
    }

    /// When the plan closes the position at the latest, UTC epoch milliseconds; [Long#MAX_VALUE] for never or not
    /// known yet.
    public long deadlineMs() {
        return deadlineMs;
    }
}
