package dev.yoke.core.indicator;

import dev.yoke.core.market.CandleView;
import java.util.function.IntToDoubleFunction;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.numeric.BinaryOperationIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
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
        };
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
