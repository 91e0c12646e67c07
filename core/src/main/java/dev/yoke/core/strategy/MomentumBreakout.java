package dev.yoke.core.strategy;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Side;
import java.util.List;

/// A strong candle closes beyond the range of the last candles, with the short trend.
final class MomentumBreakout implements Strategy {

    private static final String LOOKBACK = "lookback";
    private static final String RANGE = "range-atr";
    private static final String BODY = "body-percent";
    private static final String STOP = "stop-atr";

    /// Candles that the averages need to settle.
    private static final int SETTLED = 60;

    private static final int STRETCH = 4;

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.candles(LOOKBACK, 20, 5, 150, "candles whose highest high is the level"),
            Parameter.multiple(RANGE, "ATR", "1.2", "0.1", "10", "least range of the breaking candle"),
            Parameter.multiple(BODY, "% of range", "50", "0", "100", "least body of the breaking candle"),
            Parameter.multiple(STOP, "ATR", "1.5", "0.1", "10", "distance of the stop from the close"));

    @Override
    public String id() {
        return "momentum-breakout";
    }

    @Override
    public String title() {
        return "Momentum breakout";
    }

    @Override
    public Timeframe timeframe() {
        return Timeframe.M15;
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public String definition() {
        return """
                On completed M15 candles; c0 has just closed, c1 closed before it, ATR is ATR(14) at c1.
                1. The level is the highest high of the `lookback` candles before c0.
                2. c0 closes above the level; equal is not above.
                3. c0 opened at the level or below it: a gap over the level is no breakout.
                4. The break is new: c1 closed at or below the highest high of the `lookback` candles before c1.
                5. High minus low of c0 is at least `range-atr` ATR.
                6. Close minus open of c0 is at least `body-percent` of its range.
                7. EMA 9 is above EMA 21 at the close of c0.
                8. No more than 3 candles in a row are missing among the newest 4; ATR is above 0.
                Stop: `stop-atr` ATR below the close. Target: `target-reward-risk` (2.5) times the stop's distance above it.""";
    }

    @Override
    public Reading read(CandleWindow candles, ParameterValues values, Side side) {
        int lookback = values.whole(LOOKBACK);
        return Sided.read(
                candles, side, Math.max(SETTLED, lookback + 2), STRETCH, sided -> read(sided, lookback, values));
    }

    private static Reading read(Sided candles, int lookback, ParameterValues values) {
        long level = candles.highest(1, lookback);
        if (candles.close(0) <= level) {
            return candles.waiting(
                    level,
                    level - candles.close(0),
                    0,
                    "a close " + candles.beyond() + " " + candles.text(level) + ", the range of " + lookback
                            + " candles");
        }
        if (candles.close(1) > candles.highest(2, lookback)) {
            return candles.silent("the break is older than one candle");
        }
        if (candles.open(0) > level) {
            return candles.silent("opened beyond the level: a gap, not a breakout");
        }
        double range = candles.inAtr(candles.high(0) - candles.low(0));
        if (range < values.decimal(RANGE)) {
            return candles.silent("the breaking candle is " + Sided.number(range) + " ATR, "
                    + FixedPoint.format(values.units(RANGE)) + " are needed");
        }
        if (candles.bodyShare() * 100 < values.decimal(BODY)) {
            return candles.silent("the breaking candle's body is " + Sided.number(candles.bodyShare() * 100)
                    + " % of it, " + FixedPoint.format(values.units(BODY)) + " % are needed");
        }
        if (!(candles.averages() > Sided.NOISE)) {
            return candles.silent("EMA 9 is not " + candles.beyond() + " EMA 21");
        }
        return candles.fired(
                candles.close(0) - candles.atrs(values.decimal(STOP)),
                level,
                "closed " + candles.beyond() + " " + candles.text(level) + ", the range of " + lookback
                        + " candles, with a candle of " + Sided.number(range) + " ATR");
    }
}
