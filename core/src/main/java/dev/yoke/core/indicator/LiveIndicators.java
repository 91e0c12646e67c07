package dev.yoke.core.indicator;

import dev.yoke.core.market.CandleBuilder;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Timeframe;
import java.util.HashMap;
import java.util.Map;

/// The indicators that the engine itself needs of one instrument, calculated when asked and from the new candles
/// only.
///
/// Thread: the engine. Bounded: at most `2 × WINDOW` candles are held per indicator asked for.
public final class LiveIndicators {

    /// Candles that a value is begun from at least, where there are so many: Wilder's average of 14 then depends
    /// on its beginning by less than 1e-15.
    static final int WINDOW = 500;

    private record Key(Timeframe timeframe, int period) {}

    private final CandleBuilder candles;
    private final Map<Key, CompletedLine> atrs = new HashMap<>();

    public LiveIndicators(CandleBuilder candles) {
        this.candles = candles;
    }

    /// Wilder's average true range of the completed candles, in price (1.0 = one unit of price); NaN while there
    /// are fewer than `period`. The forming candle is left out: just opened, it would narrow the range and with it
    /// a stop.
    public double atr(Timeframe timeframe, int period) {
        CandleView view = candles.series(timeframe).view();
        return atrs.computeIfAbsent(
                        new Key(timeframe, period), key -> new CompletedLine(IndicatorKind.ATR, key.period()))
                .latest(view);
    }
}
