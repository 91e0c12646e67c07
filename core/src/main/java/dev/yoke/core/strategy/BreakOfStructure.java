package dev.yoke.core.strategy;

import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Side;
import java.util.List;

/// Lows rise and a candle closes beyond the last swing high: the structure of the market breaks upwards.
final class BreakOfStructure implements Strategy {

    private static final String WING = "wing";
    private static final String LOOKBACK = "lookback";
    private static final String BREAK = "break-atr";
    private static final int SETTLED = 60;
    private static final int STRETCH = 4;

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.candles(WING, 3, 1, 10, "candles on each side of a swing"),
            Parameter.candles(LOOKBACK, 60, 10, 200, "furthest a swing may be back"),
            Parameter.multiple(BREAK, "ATR", "0.1", "0", "5", "least distance of the close beyond the swing"),
            StopParameters.buffer("0.1"),
            StopParameters.least("0.5"),
            StopParameters.most("3"));

    @Override
    public String id() {
        return "m5-break-of-structure";
    }

    @Override
    public String title() {
        return "M5 break of structure";
    }

    @Override
    public Timeframe timeframe() {
        return Timeframe.M5;
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public String definition() {
        return """
                On completed M5 candles; c0 has just closed, ATR is ATR(14) at the candle before it.
                1. A swing high is a candle whose high is above the highs of the `wing` candles before it and not below
                   those of the `wing` candles after it: of equal highs the first. A swing low is its mirror image.
                   It counts when all those candles had closed before c0, and not further back than `lookback`.
                2. The level is the high of the newest swing high.
                3. The structure rises: the newest swing low is above the one before it.
                4. No candle between the swing high and c0 closed above the level: the first close beyond it decides.
                5. c0 closes at least `break-atr` ATR above the level, and above it.
                6. c0 opened at the level or below it: a gap over the level is no break.
                7. No more than 3 candles in a row are missing among the newest 4; ATR is above 0.
                Stop: `buffer-atr` ATR below the newest swing low, at least `least-stop-atr` ATR below the close; no entry
                where it would be more than `most-stop-atr` ATR. Target: `target-reward-risk` (2.5) times the stop's distance.""";
    }

    @Override
    public Reading read(CandleWindow candles, ParameterValues values, Side side) {
        int needed = Math.max(SETTLED, values.whole(LOOKBACK) + values.whole(WING) + 1);
        return Sided.read(candles, side, needed, STRETCH, sided -> read(sided, values));
    }

    private static Reading read(Sided candles, ParameterValues values) {
        Swings swings = new Swings(candles, values.whole(WING), values.whole(LOOKBACK));
        int swing = swings.newestHigh();
        int low = swings.newestLow(0);
        int lowBefore = low == Swings.NONE ? Swings.NONE : swings.newestLow(low);
        if (swing == Swings.NONE || lowBefore == Swings.NONE) {
            return candles.silent("no swings yet");
        }
        if (candles.low(low) <= candles.low(lowBefore)) {
            return candles.silent(candles.isBuy() ? "the lows do not rise" : "the highs do not fall");
        }
        return read(candles, candles.high(swing), swing, candles.low(low), values);
    }

    private static Reading read(Sided candles, long level, int swing, long turningPoint, ParameterValues values) {
        for (int ago = 1; ago < swing; ago++) {
            if (candles.close(ago) > level) {
                return candles.silent("the swing is broken already");
            }
        }
        long margin = candles.atrs(values.decimal(BREAK));
        long beyond = candles.close(0) - level;
        if (beyond <= 0) {
            return candles.waiting(
                    level + margin,
                    margin - beyond,
                    0,
                    "a close " + candles.beyond() + " the swing at " + candles.text(level));
        }
        if (beyond < margin) {
            return candles.silent("the first close beyond the swing is only " + Sided.number(candles.inAtr(beyond))
                    + " ATR beyond it");
        }
        if (candles.open(0) > level) {
            return candles.silent("opened beyond the swing: a gap, not a break");
        }
        return candles.behind(
                turningPoint,
                values,
                level,
                "closed " + candles.beyond() + " the swing at " + candles.text(level)
                        + (candles.isBuy() ? ", lows rise, last " : ", highs fall, last ")
                        + candles.text(turningPoint));
    }
}
