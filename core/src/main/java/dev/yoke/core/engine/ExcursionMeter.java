package dev.yoke.core.engine;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.risk.ProfitFormula;
import dev.yoke.core.trade.Excursion;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.Side;
import java.util.Optional;

/// Watches one position's profit, quote by quote. Allocates nothing on a quote, and calculates only where the price
/// goes beyond what it was with these lots.
final class ExcursionMeter {

    private static final long UNSEEN_LOW = Long.MAX_VALUE;
    private static final long UNSEEN_HIGH = Long.MIN_VALUE;

    private Position position;
    private Optional<SymbolSpec> spec;
    private boolean isBuy;
    private long open;

    /// The range of the gain in price, with the lots and the entry of now.
    private long low;

    private long high;
    private long worstProfit;
    private long bestProfit;
    private long worstPips;
    private long bestPips;
    private final long sinceMs;
    private boolean whole;
    private boolean changed = true;

    private ExcursionMeter(Position position, Optional<SymbolSpec> spec, long sinceMs, boolean whole) {
        this.position = position;
        this.spec = spec;
        this.sinceMs = sinceMs;
        this.whole = whole;
        take(position);
    }

    /// Of a position that was seen being opened.
    static ExcursionMeter fromEntry(Position position, Optional<SymbolSpec> spec) {
        return new ExcursionMeter(position, spec, position.openMs(), true);
    }

    /// Of one that was open before.
    static ExcursionMeter fromNow(Position position, Optional<SymbolSpec> spec, long nowMs) {
        return new ExcursionMeter(position, spec, nowMs, false);
    }

    /// Goes on with what an earlier cockpit measured; what happened meanwhile is not known.
    static ExcursionMeter goOn(Position position, Optional<SymbolSpec> spec, Excursion kept) {
        ExcursionMeter meter = new ExcursionMeter(position, spec, kept.sinceMs(), false);
        meter.worstProfit = kept.worstProfit();
        meter.bestProfit = kept.bestProfit();
        meter.worstPips = kept.worstPips();
        meter.bestPips = kept.bestPips();
        return meter;
    }

    private void take(Position next) {
        position = next;
        isBuy = next.side() == Side.BUY;
        open = next.openPrice().units();
        low = UNSEEN_LOW;
        high = UNSEEN_HIGH;
    }

    /// The position as the terminal has it now, on the same side.
    void onPosition(Position next) {
        if (!next.lots().equals(position.lots()) || !next.openPrice().equals(position.openPrice())) {
            take(next);
        } else {
            position = next;
        }
    }

    void onSpec(SymbolSpec next) {
        spec = Optional.of(next);
    }

    /// Quotes were missed.
    void onGap() {
        changed |= whole;
        whole = false;
    }

    void onQuote(long bid, long ask) {
        long gain = isBuy ? bid - open : open - ask;
        if (gain > high) {
            high = gain;
            measure(isBuy ? bid : ask);
        }
        if (gain < low) {
            low = gain;
            measure(isBuy ? bid : ask);
        }
    }

    private void measure(long close) {
        if (spec.isEmpty()) {
            low = UNSEEN_LOW;
            high = UNSEEN_HIGH;
            return;
        }
        try {
            SymbolSpec known = spec.get();
            long profit = ProfitFormula.between(position.side(), position.lots().units(), open, close, known);
            long gain = isBuy ? close - open : open - close;
            keep(profit, FixedPoint.divide(gain, known.pip()));
        } catch (ArithmeticException absurdFigures) {
            // A quote without sense is no excursion.
        }
    }

    private void keep(long profit, long pips) {
        if (profit < worstProfit || profit > bestProfit || pips < worstPips || pips > bestPips) {
            worstProfit = Math.min(worstProfit, profit);
            bestProfit = Math.max(bestProfit, profit);
            worstPips = Math.min(worstPips, pips);
            bestPips = Math.max(bestPips, pips);
            changed = true;
        }
    }

    Position position() {
        return position;
    }

    /// Whether there is something to record since the last call.
    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    Excursion excursion() {
        return new Excursion(
                position.terminal(),
                position.identifier(),
                position.side(),
                position.openMs(),
                worstProfit,
                bestProfit,
                worstPips,
                bestPips,
                sinceMs,
                whole);
    }
}
