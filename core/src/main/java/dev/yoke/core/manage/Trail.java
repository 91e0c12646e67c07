package dev.yoke.core.manage;

import dev.yoke.core.market.Timeframe;

/// How far behind the price a stop follows.
public sealed interface Trail {

    /// So many pips behind the best price, 1e-8.
    record Pips(long pips) implements Trail {}

    /// So many ATR(14) of the sizing timeframe behind the best price, 1e-8.
    record Atr(long multiple) implements Trail {}

    /// The lowest low of the last `count` completed candles for a buy; for a sell the highest high and the spread, as
    /// candles are made of bids and a sell closes at the ask.
    record Candles(int count, Timeframe timeframe) implements Trail {
        public Candles {
            if (count < 1 || count > 100) {
                throw new IllegalArgumentException("a stop follows 1 to 100 candles, not " + count);
            }
        }
    }

    /// One step behind in steps of the initial risk, 1e-8: with steps of 1 R the stop is at the entry from 1 R on, at
    /// 1 R from 2 R on.
    record Steps(long multiple) implements Trail {}
}
