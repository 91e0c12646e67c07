package dev.yoke.core.market;

/// What a screen or an API may read of a candle series: a consistent, immutable picture taken by the engine.
///
/// Thread: any. Index 0 is the oldest candle, `size() - 1` the forming one. Units as in [Candle].
public interface CandleView {

    Instrument instrument();

    Timeframe timeframe();

    int size();

    /// Counts changes to candles other than appending and forming: history was back-filled or trimmed. While it is
    /// unchanged, a candle
    /// below `size() - 1` never changes its values nor its index.
    long revision();

    long openServerMs(int index);

    long open(int index);

    long high(int index);

    long low(int index);

    long close(int index);

    long tickVolume(int index);

    default Candle candle(int index) {
        return new Candle(openServerMs(index), open(index), high(index), low(index), close(index), tickVolume(index));
    }
}
