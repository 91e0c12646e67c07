package dev.yoke.core.strategy;

import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Side;
import java.util.List;

/// A setup that is worth an entry, defined in words and decided by completed candles alone.
///
/// Thread: stateless, any. Deterministic: the same candles and parameters give the same reading; no I/O, no clock, no
/// chance. To add one: a class here, a line in [Strategies], a page in the documents.
public interface Strategy {

    /// Stable name, part of every signal's id: `momentum-breakout`.
    String id();

    /// For the trader: `Momentum breakout`.
    String title();

    /// The candles it is decided on.
    Timeframe timeframe();

    List<Parameter> parameters();

    /// The exact definition for a buy, one condition a line; a sell is its mirror image.
    String definition();

    /// What the newest of the candles says of an entry on this side. Looks at no candle that is not in the window.
    ///
    /// @param values as checked against [#parameters()]
    Reading read(CandleWindow candles, ParameterValues values, Side side);

    /// Of both sides, what is nearer to an entry.
    default Reading read(CandleWindow candles, ParameterValues values) {
        return Reading.nearer(read(candles, values, Side.BUY), read(candles, values, Side.SELL));
    }
}
