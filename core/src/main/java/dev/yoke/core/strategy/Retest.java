package dev.yoke.core.strategy;

import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Side;
import java.util.List;

/// A range breaks, the price leaves, comes back to the level and turns there.
final class Retest implements Strategy {

    private static final String LOOKBACK = "lookback";
    private static final String PATIENCE = "retest-candles";
    private static final String AWAY = "away-atr";
    private static final String TOLERANCE = "tolerance-atr";
    private static final int SETTLED = 60;

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.candles(LOOKBACK, 30, 5, 150, "candles whose highest high is the level"),
            Parameter.candles(PATIENCE, 15, 2, 60, "candles after the break within which it is retested"),
            Parameter.multiple(AWAY, "ATR", "0.5", "0", "10", "least distance that the price leaves the level by"),
            Parameter.multiple(TOLERANCE, "ATR", "0.3", "0", "5", "how near to the level is at it"),
            StopParameters.buffer("0.2"),
            StopParameters.least("1"),
            StopParameters.most("4"));

    @Override
    public String id() {
        return "m1-retest";
    }

    @Override
    public String title() {
        return "M1 retest";
    }

    @Override
    public Timeframe timeframe() {
        return Timeframe.M1;
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public String definition() {
        return """
                On completed M1 candles; c0 has just closed, ATR is ATR(14) at the candle before it.
                1. A candle breaks out when it closes above the highest high of the `lookback` candles before it.
                2. b is the newest candle, 1 to `retest-candles` before c0, that breaks out while the one before it does
                   not. The level is the high that it broke.
                3. Not failed: no candle from b to c0 closed more than `tolerance-atr` ATR below the level.
                4. A candle after b retests when the price had left before it (a high from b up to the candle before it
                   was at least `away-atr` ATR above the level), its low is at most `tolerance-atr` ATR above the level,
                   and it closes above its open and above the level.
                5. c0 retests, and no candle between b and c0 did: the first retest decides.
                6. No more than 3 candles in a row are missing from b to c0; ATR is above 0.
                Stop: `buffer-atr` ATR below the lowest low after b, at least `least-stop-atr` ATR below the close; no
                entry where it would be more than `most-stop-atr` ATR. Target: `target-reward-risk` (2.5) times the stop's distance.""";
    }

    @Override
    public Reading read(CandleWindow candles, ParameterValues values, Side side) {
        int lookback = values.whole(LOOKBACK);
        int patience = values.whole(PATIENCE);
        int needed = Math.max(SETTLED, lookback + patience + 2);
        return Sided.read(candles, side, needed, patience + 1, sided -> read(sided, lookback, patience, values));
    }

    private static Reading read(Sided candles, int lookback, int patience, ParameterValues values) {
        for (int ago = 1; ago <= patience; ago++) {
            if (breaksOut(candles, ago, lookback) && !breaksOut(candles, ago + 1, lookback)) {
                return afterBreak(candles, ago, candles.highest(ago + 1, lookback), values);
            }
        }
        long level = candles.highest(1, lookback);
        double toCome = values.decimal(AWAY);
        return candles.waiting(
                level, level - candles.close(0), toCome, "a break of " + candles.text(level) + ", then a retest of it");
    }

    private static boolean breaksOut(Sided candles, int ago, int lookback) {
        return candles.close(ago) > candles.highest(ago + 1, lookback);
    }

    private static Reading afterBreak(Sided candles, int breakAgo, long level, ParameterValues values) {
        long tolerance = candles.atrs(values.decimal(TOLERANCE));
        long away = level + candles.atrs(values.decimal(AWAY));
        for (int ago = 0; ago < breakAgo; ago++) {
            if (candles.close(ago) < level - tolerance) {
                return candles.silent("the break of " + candles.text(level) + " has failed");
            }
        }
        for (int ago = 1; ago < breakAgo; ago++) {
            if (retests(candles, ago, breakAgo, level, away, tolerance)) {
                return candles.silent(candles.text(level) + " was retested already");
            }
        }
        if (!retests(candles, 0, breakAgo, level, away, tolerance)) {
            return candles.waiting(
                    level + tolerance,
                    candles.close(0) - level - tolerance,
                    0,
                    "a turn at " + candles.text(level) + ", broken " + ago(breakAgo));
        }
        return candles.behind(
                candles.lowest(0, breakAgo),
                values,
                level,
                "turned at " + candles.text(level) + ", broken " + ago(breakAgo));
    }

    private static boolean retests(Sided candles, int ago, int breakAgo, long level, long away, long tolerance) {
        return candles.highest(ago + 1, breakAgo - ago) >= away
                && candles.low(ago) <= level + tolerance
                && candles.close(ago) > candles.open(ago)
                && candles.close(ago) > level;
    }

    private static String ago(int candles) {
        return candles == 1 ? "1 candle ago" : candles + " candles ago";
    }
}
