package dev.yoke.core.market;

/// The candles of one instrument in every timeframe, fed by its quotes.
///
/// Thread: the engine. A quote goes to every timeframe or, when it is older than the forming M1 candle, to none:
/// the timeframes never disagree about what was seen. Every quote's price is in the high and low of its candles,
/// however fast quotes come.
public final class CandleBuilder {

    private final Instrument instrument;
    private final CandleSeries[] series;
    private final CandleSeries shortest;
    private long lateTicks;

    /// @param capacity completed candles kept per timeframe
    public CandleBuilder(Instrument instrument, int capacity) {
        this.instrument = instrument;
        Timeframe[] timeframes = Timeframe.values();
        series = new CandleSeries[timeframes.length];
        for (Timeframe timeframe : timeframes) {
            series[timeframe.ordinal()] = new CandleSeries(instrument, timeframe, capacity);
        }
        shortest = series[Timeframe.M1.ordinal()];
    }

    public Instrument instrument() {
        return instrument;
    }

    /// Units: `bid` 1e-8; `timeUtcMs` UTC epoch milliseconds; `serverOffsetMs` server time − UTC.
    public void onTick(long bid, long timeUtcMs, long serverOffsetMs) {
        long serverMs = timeUtcMs + serverOffsetMs;
        if (serverMs < shortest.lastOpenServerMs()) {
            lateTicks++;
            return;
        }
        for (CandleSeries one : series) {
            one.onTick(bid, serverMs);
        }
    }

    public CandleSeries series(Timeframe timeframe) {
        return series[timeframe.ordinal()];
    }

    /// Quotes left out because they were older than the forming M1 candle.
    public long lateTicks() {
        return lateTicks;
    }
}
