package dev.yoke.core.risk.regime;

import dev.yoke.core.indicator.IndicatorKind;
import dev.yoke.core.indicator.WindowIndicators;
import dev.yoke.core.market.CandleSection;
import dev.yoke.core.market.CandleView;
import java.util.Arrays;

/// Regime and trend of one instrument after its latest completed candle.
///
/// Thread: any; immutable. The percentile is that of the latest ATR(14) among the last [#WINDOW] of them: the share of
/// those below it, where equal ones count half, in percent. Depends on the newest [#CANDLES] candles only, so that a
/// restart says the same.
///
/// @param percentile 0 to 100; NaN while it is not known
/// @param atr latest ATR(14) in price; NaN while it is not known
public record MarketState(Regime regime, double percentile, double atr, Trend trend) {

    public static final MarketState UNKNOWN = new MarketState(Regime.UNKNOWN, Double.NaN, Double.NaN, Trend.UNKNOWN);

    /// ATRs that the latest is compared with, itself among them.
    public static final int WINDOW = 200;

    /// Fewer would make an extreme of anything.
    public static final int LEAST = 50;

    /// Candles that are looked at.
    public static final int CANDLES = WINDOW + 50;

    private static final int ATR_PERIOD = 14;
    private static final int FAST = 9;
    private static final int MIDDLE = 21;
    private static final int SLOW = 50;

    /// @param completed candles that are all completed, the newest last; the newest [#CANDLES] of them count
    public static MarketState of(CandleView completed) {
        CandleView candles = CandleSection.upTo(completed, completed.size(), CANDLES);
        int size = candles.size();
        if (size == 0) {
            return UNKNOWN;
        }
        WindowIndicators indicators = new WindowIndicators(candles);
        double[] atrs = indicators.values(IndicatorKind.ATR, ATR_PERIOD);
        double[] window = defined(atrs);
        double percentile = percentile(window);
        Trend trend = Trend.of(ema(indicators, FAST), ema(indicators, MIDDLE), ema(indicators, SLOW));
        return new MarketState(
                Regime.at(percentile, atrs[size - 1] / median(window)), percentile, atrs[size - 1], trend);
    }

    /// The latest.
    private static double ema(WindowIndicators indicators, int period) {
        double[] values = indicators.values(IndicatorKind.EMA, period);
        return values[values.length - 1];
    }

    /// The newest [#WINDOW] values that are numbers.
    private static double[] defined(double[] values) {
        return Arrays.stream(values, Math.max(0, values.length - WINDOW), values.length)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /// Where the last of the values stands among all of them.
    static double percentile(double[] values) {
        if (values.length < LEAST) {
            return Double.NaN;
        }
        double latest = values[values.length - 1];
        int below = 0;
        int equal = 0;
        for (double value : values) {
            below += value < latest ? 1 : 0;
            equal += value == latest ? 1 : 0;
        }
        return 100.0 * (below + equal / 2.0) / values.length;
    }

    /// NaN of nothing.
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
