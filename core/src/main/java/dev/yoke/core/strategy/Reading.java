package dev.yoke.core.strategy;

import dev.yoke.core.trade.Side;

/// What a strategy says after a completed candle.
public sealed interface Reading {

    /// Nothing can be said: too few candles, a hole in them, or a market that does not move. `why` is for the trader.
    record Silent(String why) implements Reading {}

    /// No entry yet. `trigger` is the price (1e-8) that is waited for, `distanceAtr` how far the close is from it in
    /// ATR, 0 where it is reached and something else is missing; `missing` says what, for the trader.
    record Waiting(Side side, long trigger, double distanceAtr, String missing) implements Reading {}

    /// The setup is complete.
    record Fired(Setup setup) implements Reading {}

    /// Of what the two sides say, what is nearer to an entry.
    static Reading nearer(Reading one, Reading other) {
        return rank(one) <= rank(other) ? one : other;
    }

    private static double rank(Reading reading) {
        return switch (reading) {
            case Fired fired -> -1;
            case Waiting waiting -> waiting.distanceAtr();
            case Silent silent -> Double.MAX_VALUE;
        };
    }
}
