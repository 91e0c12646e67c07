package dev.yoke.core.strategy;

/// Turning points of a series: a swing high is a candle whose high is above those of the `wing` candles before it and
/// not below those of the `wing` candles after it, so that of equal highs the first counts, once. It is known only when
/// those after it have closed.
final class Swings {

    static final int NONE = -1;

    private final Sided candles;
    private final int wing;
    private final int lookback;

    /// @param lookback the furthest a swing may be back
    Swings(Sided candles, int wing, int lookback) {
        this.candles = candles;
        this.wing = wing;
        this.lookback = lookback;
    }

    /// How many candles ago the newest swing high was that was known before the newest candle; [#NONE] without one.
    int newestHigh() {
        for (int ago = wing + 1; ago <= lookback; ago++) {
            if (isHigh(ago)) {
                return ago;
            }
        }
        return NONE;
    }

    /// As [#newestHigh()], for a swing low before the one `after` candles ago.
    int newestLow(int after) {
        for (int ago = Math.max(wing, after) + 1; ago <= lookback; ago++) {
            if (isLow(ago)) {
                return ago;
            }
        }
        return NONE;
    }

    private boolean isHigh(int ago) {
        for (int i = 1; i <= wing; i++) {
            if (candles.high(ago) <= candles.high(ago + i) || candles.high(ago) < candles.high(ago - i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLow(int ago) {
        for (int i = 1; i <= wing; i++) {
            if (candles.low(ago) >= candles.low(ago + i) || candles.low(ago) > candles.low(ago - i)) {
                return false;
            }
        }
        return true;
    }
}
