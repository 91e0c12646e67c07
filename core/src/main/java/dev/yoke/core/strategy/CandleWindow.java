package dev.yoke.core.strategy;

import dev.yoke.core.indicator.IndicatorKind;
import dev.yoke.core.indicator.WindowIndicators;
import dev.yoke.core.market.Candle;
import dev.yoke.core.market.CandleSection;
import dev.yoke.core.market.CandleView;
import java.util.HashMap;
import java.util.Map;

/// The newest completed candles of one series, counted back from the newest: 0 is the one that has just closed.
///
/// Thread: one owner at a time; a window is made for one evaluation. There is no candle after 0, so that no strategy
/// can look ahead. At most [#CANDLES]: what is calculated here does not depend on how much history was loaded before,
/// once there is that much.
public final class CandleWindow {

    public static final int CANDLES = 250;

    private record Key(IndicatorKind kind, int period) {}

    private final CandleSection candles;
    private final WindowIndicators calculated;
    private final Map<Key, double[]> indicators = new HashMap<>();

    private CandleWindow(CandleSection candles) {
        this.candles = candles;
        this.calculated = new WindowIndicators(candles);
    }

    /// @param series as the engine keeps it: its last candle is still forming and is left out
    public static CandleWindow completed(CandleView series) {
        return new CandleWindow(CandleSection.completed(series, CANDLES));
    }

    /// The window as it was when the candle at index `last` had closed.
    public static CandleWindow endingAt(CandleView candles, int last) {
        return new CandleWindow(CandleSection.upTo(candles, last + 1, CANDLES));
    }

    public int size() {
        return candles.size();
    }

    public Candle candle(int ago) {
        return candles.candle(index(ago));
    }

    long open(int ago) {
        return candles.open(index(ago));
    }

    long high(int ago) {
        return candles.high(index(ago));
    }

    long low(int ago) {
        return candles.low(index(ago));
    }

    long close(int ago) {
        return candles.close(index(ago));
    }

    /// When the newest candle closed, server epoch milliseconds.
    public long closedServerMs() {
        return candles.openServerMs(index(0)) + candles.timeframe().durationMs();
    }

    private int index(int ago) {
        return candles.size() - 1 - ago;
    }

    double atr(int period, int ago) {
        return indicator(IndicatorKind.ATR, period, ago);
    }

    double ema(int period, int ago) {
        return indicator(IndicatorKind.EMA, period, ago);
    }

    /// NaN where it is not defined yet.
    private double indicator(IndicatorKind kind, int period, int ago) {
        double[] values =
                indicators.computeIfAbsent(new Key(kind, period), key -> calculated.values(key.kind(), key.period()));
        return ago < candles.size() ? values[index(ago)] : Double.NaN;
    }

    /// Most candles that are missing between two neighbours among the newest `count`.
    int widestHole(int count) {
        long duration = candles.timeframe().durationMs();
        long widest = 0;
        for (int ago = 0; ago + 1 < Math.min(count, size()); ago++) {
            long apart = candles.openServerMs(index(ago)) - candles.openServerMs(index(ago + 1));
            widest = Math.max(widest, apart / duration - 1);
        }
        return (int) Math.min(widest, Integer.MAX_VALUE);
    }
}
