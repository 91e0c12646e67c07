package dev.yoke.core.market;

/// One candle of bid prices.
///
/// Units: `openServerMs` server epoch milliseconds; prices 1e-8; `tickVolume` number of quotes.
public record Candle(long openServerMs, long open, long high, long low, long close, long tickVolume) {

    public Candle {
        if (low <= 0 || low > open || low > close || high < open || high < close) {
            throw new IllegalArgumentException("not a candle: open " + FixedPoint.format(open) + ", high "
                    + FixedPoint.format(high) + ", low " + FixedPoint.format(low) + ", close "
                    + FixedPoint.format(close));
        }
    }
}
