package dev.yoke.core.indicator;

import dev.yoke.core.market.CandleView;
import java.util.function.IntToDoubleFunction;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.averages.HMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.averages.WMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.PreviousValueIndicator;
import org.ta4j.core.indicators.numeric.BinaryOperationIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.volume.OnBalanceVolumeIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/// What each [IndicatorKind] is made of in ta4j.
///
/// Thread: stateless.
public final class IndicatorCatalogue {

    private IndicatorCatalogue() {}

    /// The indicator over all candles, NaN where it is not defined yet. For a view that changes with every quote
    /// keep an [IndicatorLine].
    ///
    /// Failure: [IllegalArgumentException] with a text for the trader where a parameter is out of range.
    public static double[] compute(IndicatorKind kind, double[] parameters, CandleView candles) {
        IndicatorLine line = new IndicatorLine(kind, parameters);
        line.update(candles);
        return line.values();
    }

    static IntToDoubleFunction formula(IndicatorKind kind, double[] parameters, BarSeries bars) {
        Indicator<Num> close = new ClosePriceIndicator(bars);
        return switch (kind) {
            case EMA -> value(SeededAverage.exponential(close, 0, whole(parameters, 0)));
            case SMA -> fromIndex(whole(parameters, 0) - 1, new SMAIndicator(close, whole(parameters, 0)));
            case BOLLINGER_UPPER, BOLLINGER_MIDDLE, BOLLINGER_LOWER ->
                fromIndex(whole(parameters, 0) - 1, bollinger(kind, close, whole(parameters, 0), parameters[1]));
            case VWAP -> vwap(bars);
            case ATR -> value(SeededAverage.wilder(new TrueRange(bars), 0, whole(parameters, 0)));
            case RSI -> value(new RelativeStrength(close, whole(parameters, 0)));
            case MACD -> value(macd(close, parameters));
            case MACD_SIGNAL ->
                value(SeededAverage.exponential(
                        macd(close, parameters),
                        Math.max(whole(parameters, 0), whole(parameters, 1)) - 1,
                        whole(parameters, 2)));
            case MACD_HISTOGRAM -> histogram(parameters, bars);
            case WMA -> fromIndex(whole(parameters, 0) - 1, new WMAIndicator(close, whole(parameters, 0)));
            case HULL ->
                fromIndex(
                        whole(parameters, 0) + (int) Math.sqrt(parameters[0]) - 2,
                        new HMAIndicator(close, whole(parameters, 0)));
            case DEMA -> doubled(close, whole(parameters, 0));
            case STANDARD_DEVIATION ->
                fromIndex(whole(parameters, 0) - 1, new StandardDeviationIndicator(close, whole(parameters, 0)));
            case ROC -> fromIndex(whole(parameters, 0), new ROCIndicator(close, whole(parameters, 0)));
            case MOMENTUM ->
                fromIndex(
                        whole(parameters, 0),
                        BinaryOperationIndicator.difference(
                                close, new PreviousValueIndicator(close, whole(parameters, 0))));
            case OBV -> value(new OnBalanceVolumeIndicator(bars));
            case KELTNER_UPPER, KELTNER_MIDDLE, KELTNER_LOWER, DONCHIAN_UPPER, DONCHIAN_MIDDLE, DONCHIAN_LOWER ->
                channel(kind, parameters, new Channels(bars));
            case ENVELOPE_UPPER -> new Channels(bars).envelope(whole(parameters, 0), parameters[1]);
            case ENVELOPE_LOWER -> new Channels(bars).envelope(whole(parameters, 0), -parameters[1]);
            case TENKAN, KIJUN, SENKOU_A, SENKOU_B, CHIKOU -> ichimoku(kind, parameters, bars);
            case PARABOLIC_SAR -> parabolic(new ParabolicStop(bars, parameters[0], parameters[1]));
            case SUPERTREND -> superTrend(new SuperTrend(bars, whole(parameters, 0), parameters[1]));
            case ADX -> new Directional(bars, whole(parameters, 0)).adx();
            case PLUS_DI -> new Directional(bars, whole(parameters, 0)).plus();
            case MINUS_DI -> new Directional(bars, whole(parameters, 0)).minus();
            case STOCHASTIC_K, STOCHASTIC_D, CCI, WILLIAMS_R, MFI, AWESOME ->
                oscillator(kind, parameters, new Oscillators(bars));
        };
    }

    private static IntToDoubleFunction channel(IndicatorKind kind, double[] parameters, Channels channels) {
        int period = whole(parameters, 0);
        return switch (kind) {
            case KELTNER_UPPER -> channels.keltner(period, whole(parameters, 1), parameters[2]);
            case KELTNER_LOWER -> channels.keltner(period, whole(parameters, 1), -parameters[2]);
            case KELTNER_MIDDLE -> channels.keltner(period, whole(parameters, 1), 0);
            case DONCHIAN_UPPER -> channels.highest(period);
            case DONCHIAN_LOWER -> channels.lowest(period);
            default -> channels.middle(period);
        };
    }

    private static IntToDoubleFunction oscillator(IndicatorKind kind, double[] parameters, Oscillators oscillators) {
        int period = whole(parameters, 0);
        return switch (kind) {
            case STOCHASTIC_K -> oscillators.stochastic(period, whole(parameters, 1));
            case STOCHASTIC_D -> oscillators.stochasticSignal(period, whole(parameters, 1), whole(parameters, 2));
            case CCI -> oscillators.commodityChannel(period);
            case WILLIAMS_R -> oscillators.williams(period);
            case MFI -> oscillators.moneyFlow(period);
            default -> oscillators.awesome(period, whole(parameters, 1));
        };
    }

    /// As the values are at their candle; where a chart draws them is said by [Study.Line#shift].
    private static IntToDoubleFunction ichimoku(IndicatorKind kind, double[] parameters, BarSeries bars) {
        Channels channels = new Channels(bars);
        return switch (kind) {
            case TENKAN -> channels.middle(whole(parameters, 0));
            case KIJUN -> channels.middle(whole(parameters, 1));
            case SENKOU_B -> channels.middle(whole(parameters, 2));
            case SENKOU_A -> {
                IntToDoubleFunction quick = channels.middle(whole(parameters, 0));
                IntToDoubleFunction calm = channels.middle(whole(parameters, 1));
                yield i -> (quick.applyAsDouble(i) + calm.applyAsDouble(i)) / 2;
            }
            default -> value(new ClosePriceIndicator(bars));
        };
    }

    private static IntToDoubleFunction histogram(double[] parameters, BarSeries bars) {
        IntToDoubleFunction macd = formula(IndicatorKind.MACD, parameters, bars);
        IntToDoubleFunction signal = formula(IndicatorKind.MACD_SIGNAL, parameters, bars);
        return i -> macd.applyAsDouble(i) - signal.applyAsDouble(i);
    }

    /// 2 × EMA − EMA of the EMA.
    private static IntToDoubleFunction doubled(Indicator<Num> close, int period) {
        SeededAverage once = SeededAverage.exponential(close, 0, period);
        SeededAverage twice = SeededAverage.exponential(once, once.seedIndex(), period);
        return i -> 2 * once.getValue(i).doubleValue() - twice.getValue(i).doubleValue();
    }

    private static IntToDoubleFunction parabolic(ParabolicStop stop) {
        return i -> stop.getValue(i).stop();
    }

    private static IntToDoubleFunction superTrend(SuperTrend trend) {
        return i -> trend.getValue(i).line();
    }

    private static int whole(double[] parameters, int index) {
        return (int) parameters[index];
    }

    private static IntToDoubleFunction value(Indicator<Num> indicator) {
        return index -> indicator.getValue(index).doubleValue();
    }

    private static IntToDoubleFunction fromIndex(int first, Indicator<Num> indicator) {
        return index -> index < first ? Double.NaN : indicator.getValue(index).doubleValue();
    }

    private static IntToDoubleFunction vwap(BarSeries bars) {
        SessionVwap vwap = new SessionVwap(bars);
        return index -> vwap.getValue(index).average();
    }

    private static Indicator<Num> macd(Indicator<Num> close, double[] parameters) {
        return BinaryOperationIndicator.difference(
                SeededAverage.exponential(close, 0, whole(parameters, 0)),
                SeededAverage.exponential(close, 0, whole(parameters, 1)));
    }

    private static Indicator<Num> bollinger(IndicatorKind kind, Indicator<Num> close, int period, double deviations) {
        BollingerBandsMiddleIndicator middle = new BollingerBandsMiddleIndicator(new SMAIndicator(close, period));
        Indicator<Num> deviation = new StandardDeviationIndicator(close, period);
        Num width = DoubleNumFactory.getInstance().numOf(deviations);
        return switch (kind) {
            case BOLLINGER_UPPER -> new BollingerBandsUpperIndicator(middle, deviation, width);
            case BOLLINGER_LOWER -> new BollingerBandsLowerIndicator(middle, deviation, width);
            default -> middle;
        };
    }
}
