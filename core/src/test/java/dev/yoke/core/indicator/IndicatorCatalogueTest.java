package dev.yoke.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorCatalogueTest {

    private static final double[] NO_PARAMETERS = {};

    @Test
    void agreesWithThePublishedTableOfRsi() {
        // ChartSchool, "Relative Strength Index (RSI)", table of the 14-period example.
        double[] closes = {
            44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931, 46.0328,
            45.6140, 46.2820, 46.2820, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439, 46.2122, 46.2521, 45.7137, 46.4515,
            45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672, 43.4205, 42.6628, 43.1314
        };
        double[] published = {
            70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38, 54.71, 50.42, 39.99, 41.46, 41.87,
            45.46, 37.30, 33.08, 37.77
        };

        double[] rsi = compute(IndicatorKind.RSI, TestCandles.view(TestCandles.closes(closes)), 14);

        assertThat(Arrays.copyOf(rsi, 14)).containsOnly(Double.NaN);
        assertThat(Arrays.copyOfRange(rsi, 14, rsi.length)).containsExactly(published, within(0.0101));
    }

    @Test
    void agreesWithThePublishedTableOfAtr() {
        // ChartSchool, "Average True Range (ATR)", first rows of the 14-period example.
        double[][] rows = {
            {48.70, 47.79, 48.16}, {48.72, 48.14, 48.61}, {48.90, 48.39, 48.75}, {48.87, 48.37, 48.63},
            {48.82, 48.24, 48.74}, {49.05, 48.64, 49.03}, {49.20, 48.94, 49.07}, {49.35, 48.86, 49.32},
            {49.92, 49.50, 49.91}, {50.19, 49.87, 50.13}, {50.12, 49.20, 49.53}, {49.66, 48.90, 49.50},
            {49.88, 49.43, 49.75}, {50.19, 49.73, 50.03}, {50.36, 49.26, 50.31}, {50.57, 50.09, 50.52},
            {50.65, 50.30, 50.41}, {50.43, 49.21, 49.34}
        };
        // By hand: .91 .58 .51 .50 .58 .41 .26 .49 .60 .32 .93 .76 .45 .46 add up to 7.76.
        double first = 7.76 / 14;
        double second = (first * 13 + (50.36 - 49.26)) / 14;

        double[] atr = compute(IndicatorKind.ATR, TestCandles.view(TestCandles.highLowClose(rows)), 14);

        assertThat(atr[12]).isNaN();
        assertThat(atr[13]).isCloseTo(first, within(1e-9)).isCloseTo(0.56, within(0.01));
        assertThat(atr[14]).isCloseTo(second, within(1e-9)).isCloseTo(0.59, within(0.01));
        assertThat(atr[15]).isCloseTo(0.59, within(0.01));
        assertThat(atr[16]).isCloseTo(0.57, within(0.01));
        assertThat(atr[17]).isCloseTo(0.62, within(0.01));
    }

    @Test
    void beginsTheExponentialAverageWithAMean() {
        double[] ema = compute(IndicatorKind.EMA, TestCandles.view(TestCandles.closes(10, 11, 12, 16, 14)), 3);

        // Mean of 10, 11, 12 = 11; then half-way to each close: 13.5, 13.75.
        assertThat(ema).containsExactly(Double.NaN, Double.NaN, 11, 13.5, 13.75);
    }

    @Test
    void averagesTheLastCandles() {
        double[] sma = compute(IndicatorKind.SMA, TestCandles.view(TestCandles.closes(10, 11, 12, 16, 14)), 3);

        assertThat(sma).containsExactly(new double[] {Double.NaN, Double.NaN, 11, 13, 14}, within(1e-12));
    }

    @Test
    void spansBollingerBandsByThePopulationDeviation() {
        CandleView candles = TestCandles.view(TestCandles.closes(2, 4, 4, 4, 5, 5, 7, 9));

        // The textbook example: mean 5, population standard deviation 2.
        assertThat(compute(IndicatorKind.BOLLINGER_UPPER, candles, 8, 2)[7]).isCloseTo(9, within(1e-9));
        assertThat(compute(IndicatorKind.BOLLINGER_MIDDLE, candles, 8, 2)[7]).isCloseTo(5, within(1e-9));
        assertThat(compute(IndicatorKind.BOLLINGER_LOWER, candles, 8, 2)[7]).isCloseTo(1, within(1e-9));
        assertThat(compute(IndicatorKind.BOLLINGER_UPPER, candles, 8, 2)[6]).isNaN();
    }

    @Test
    void beginsVwapAnewWithEveryServerDay() {
        long midnight = 86_400_000L;
        CandleView candles = TestCandles.view(List.of(
                candle(midnight - 120_000, "10", 1),
                candle(midnight - 60_000, "20", 3),
                candle(midnight, "30", 2),
                candle(midnight + 60_000, "60", 4)));

        // (10 × 1 + 20 × 3) ÷ 4 = 17.5; (30 × 2 + 60 × 4) ÷ 6 = 50.
        assertThat(compute(IndicatorKind.VWAP, candles)).containsExactly(10, 17.5, 30, 50);
    }

    private static Candle candle(long openMs, String price, long volume) {
        long units = FixedPoint.parse(price);
        return new Candle(openMs, units, units, units, units, volume);
    }

    @Test
    void subtractsTheSlowAverageFromTheFast() {
        CandleView candles = TestCandles.view(TestCandles.closes(10, 11, 12, 16, 14, 20));

        double[] macd = compute(IndicatorKind.MACD, candles, 2, 3);
        double[] signal = compute(IndicatorKind.MACD_SIGNAL, candles, 2, 3, 2);

        // EMA 2: 10.5, 11.5, 14.5, 14.1667, 18.0556; EMA 3: 11, 13.5, 13.75, 16.875.
        double[] expected = {Double.NaN, Double.NaN, 0.5, 1, 0.4166667, 1.1805556};
        assertThat(macd).containsExactly(expected, within(1e-6));
        // Mean of 0.5 and 1 = 0.75; then two thirds of the way to each value.
        assertThat(signal)
                .containsExactly(
                        new double[] {Double.NaN, Double.NaN, Double.NaN, 0.75, 0.5277778, 0.9629630}, within(1e-6));
    }

    @Test
    void givesNothingForNoCandles() {
        for (IndicatorKind kind : IndicatorKind.values()) {
            assertThat(compute(kind, TestCandles.view(List.of()))).isEmpty();
        }
    }

    @Test
    void isDefinedFromItsFirstValueOn() {
        CandleView candles = TestCandles.view(TestCandles.random(3, 300));
        for (IndicatorKind kind : IndicatorKind.values()) {
            double[] values = compute(kind, candles);
            int first = 0;
            while (Double.isNaN(values[first])) {
                first++;
            }
            assertThat(first).as(kind.name()).isLessThan(60);
            assertThat(Arrays.stream(values).skip(first).allMatch(Double::isFinite))
                    .as(kind.name())
                    .isTrue();
        }
    }

    @Test
    void callsAFlatMarketNeitherStrongNorWeak() {
        double[] rsi = compute(IndicatorKind.RSI, TestCandles.view(TestCandles.closes(5, 5, 5, 5)), 2);

        assertThat(rsi).containsExactly(Double.NaN, Double.NaN, 50, 50);
    }

    @Test
    void refusesParametersOutOfRange() {
        CandleView candles = TestCandles.view(TestCandles.closes(1, 2));
        assertThatThrownBy(() -> compute(IndicatorKind.EMA, candles, 0)).hasMessageContaining("EMA: period");
        assertThatThrownBy(() -> compute(IndicatorKind.EMA, candles, 2.5)).hasMessageContaining("whole number");
        assertThatThrownBy(() -> compute(IndicatorKind.EMA, candles, Double.NaN))
                .hasMessageContaining("period");
        assertThatThrownBy(() -> compute(IndicatorKind.EMA, candles, 5, 5)).hasMessageContaining("parameters");
    }

    private static double[] compute(IndicatorKind kind, CandleView candles, double... parameters) {
        return IndicatorCatalogue.compute(kind, parameters.length == 0 ? NO_PARAMETERS : parameters, candles);
    }
}
