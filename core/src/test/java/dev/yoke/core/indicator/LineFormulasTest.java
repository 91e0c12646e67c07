package dev.yoke.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Every line of the catalogue against a plain loop over the definition, or against arithmetic by hand.
class LineFormulasTest {

    private static final int COUNT = 220;

    private final CandleView candles = TestCandles.view(TestCandles.random(17, COUNT));
    private final double[] high = column(candles::high);
    private final double[] low = column(candles::low);
    private final double[] close = column(candles::close);

    private interface Column {
        long at(int index);
    }

    private double[] column(Column column) {
        double[] values = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[i] = FixedPoint.toDouble(column.at(i));
        }
        return values;
    }

    private void assertLine(IndicatorKind kind, double[] parameters, int first, IntToDoubleFunction expected) {
        double[] values = IndicatorCatalogue.compute(kind, parameters, candles);
        for (int i = 0; i < COUNT; i++) {
            if (i < first) {
                assertThat(values[i]).as("%s at %d", kind, i).isNaN();
            } else {
                double wanted = expected.applyAsDouble(i);
                assertThat(values[i])
                        .as("%s at %d", kind, i)
                        .isCloseTo(wanted, within(1e-9 * Math.max(1, Math.abs(wanted))));
            }
        }
    }

    private static double[] of(double... parameters) {
        return parameters;
    }

    private static double sum(double[] values, int last, int period) {
        double sum = 0;
        for (int i = last - period + 1; i <= last; i++) {
            sum += values[i];
        }
        return sum;
    }

    private static double weighted(IntToDoubleFunction values, int last, int period) {
        double sum = 0;
        double weights = 0;
        for (int weight = 1; weight <= period; weight++) {
            sum += weight * values.applyAsDouble(last - period + weight);
            weights += weight;
        }
        return sum / weights;
    }

    private double highest(int last, int period) {
        return Arrays.stream(high, last - period + 1, last + 1).max().orElseThrow();
    }

    private double lowest(int last, int period) {
        return Arrays.stream(low, last - period + 1, last + 1).min().orElseThrow();
    }

    /// An average begun with a mean, `weight` for each new value.
    private static double[] smoothed(double[] values, int first, int period, double weight) {
        double[] result = new double[values.length];
        Arrays.fill(result, Double.NaN);
        int seed = first + period - 1;
        result[seed] = sum(values, seed, period) / period;
        for (int i = seed + 1; i < values.length; i++) {
            result[i] = result[i - 1] + weight * (values[i] - result[i - 1]);
        }
        return result;
    }

    private double[] trueRanges() {
        double[] ranges = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            double before = i == 0 ? low[0] : close[i - 1];
            ranges[i] = i == 0 ? high[0] - low[0] : Math.max(high[i], before) - Math.min(low[i], before);
        }
        return ranges;
    }

    @Test
    void averagesWeighTheirCandlesAsDefined() {
        assertLine(IndicatorKind.WMA, of(9), 8, i -> weighted(at -> close[at], i, 9));
        // 2 × WMA(8) − WMA(16), averaged by WMA(4).
        IntToDoubleFunction raw = at -> 2 * weighted(k -> close[k], at, 8) - weighted(k -> close[k], at, 16);
        assertLine(IndicatorKind.HULL, of(16), 18, i -> weighted(raw, i, 4));
        double[] once = smoothed(close, 0, 10, 2.0 / 11);
        double[] twice = smoothed(once, 9, 10, 2.0 / 11);
        assertLine(IndicatorKind.DEMA, of(10), 18, i -> 2 * once[i] - twice[i]);
    }

    @Test
    void channelsKeepTheirDistance() {
        double[] middle = smoothed(close, 0, 20, 2.0 / 21);
        double[] range = smoothed(trueRanges(), 0, 10, 0.1);
        assertLine(IndicatorKind.KELTNER_UPPER, of(20, 10, 1.5), 19, i -> middle[i] + 1.5 * range[i]);
        assertLine(IndicatorKind.KELTNER_MIDDLE, of(20, 10, 1.5), 19, i -> middle[i]);
        assertLine(IndicatorKind.KELTNER_LOWER, of(20, 10, 1.5), 19, i -> middle[i] - 1.5 * range[i]);
        assertLine(IndicatorKind.DONCHIAN_UPPER, of(20), 19, i -> highest(i, 20));
        assertLine(IndicatorKind.DONCHIAN_LOWER, of(20), 19, i -> lowest(i, 20));
        assertLine(IndicatorKind.DONCHIAN_MIDDLE, of(20), 19, i -> (highest(i, 20) + lowest(i, 20)) / 2);
        assertLine(IndicatorKind.ENVELOPE_UPPER, of(10, 2), 9, i -> sum(close, i, 10) / 10 * 1.02);
        assertLine(IndicatorKind.ENVELOPE_LOWER, of(10, 2), 9, i -> sum(close, i, 10) / 10 * 0.98);
    }

    @Test
    void ichimokuHalvesItsRanges() {
        IntToDoubleFunction tenkan = i -> (highest(i, 9) + lowest(i, 9)) / 2;
        IntToDoubleFunction kijun = i -> (highest(i, 26) + lowest(i, 26)) / 2;
        assertLine(IndicatorKind.TENKAN, of(9), 8, tenkan);
        assertLine(IndicatorKind.KIJUN, of(9, 26), 25, kijun);
        assertLine(IndicatorKind.SENKOU_A, of(9, 26), 25, i -> (tenkan.applyAsDouble(i) + kijun.applyAsDouble(i)) / 2);
        assertLine(IndicatorKind.SENKOU_B, of(9, 26, 52), 51, i -> (highest(i, 52) + lowest(i, 52)) / 2);
        assertLine(IndicatorKind.CHIKOU, of(9, 26), 0, i -> close[i]);
        assertThat(Study.ICHIMOKU.lines().stream()
                        .map(line -> line.shift(Study.ICHIMOKU.defaults()))
                        .toList())
                .containsExactly(0, 0, 26, 26, -26);
    }

    @Test
    void stochasticsPlaceTheCloseInItsRange() {
        IntToDoubleFunction raw = i -> 100 * (close[i] - lowest(i, 14)) / (highest(i, 14) - lowest(i, 14));
        IntToDoubleFunction k = i -> (raw.applyAsDouble(i) + raw.applyAsDouble(i - 1) + raw.applyAsDouble(i - 2)) / 3;
        assertLine(IndicatorKind.STOCHASTIC_K, of(14, 3), 15, k);
        assertLine(
                IndicatorKind.STOCHASTIC_D,
                of(14, 3, 3),
                17,
                i -> (k.applyAsDouble(i) + k.applyAsDouble(i - 1) + k.applyAsDouble(i - 2)) / 3);
        assertLine(IndicatorKind.WILLIAMS_R, of(14), 13, i -> raw.applyAsDouble(i) - 100);
    }

    @Test
    void directionalMovementIsWilders() {
        double[] up = new double[COUNT];
        double[] down = new double[COUNT];
        double[] range = trueRanges();
        for (int i = 1; i < COUNT; i++) {
            double rise = high[i] - high[i - 1];
            double fall = low[i - 1] - low[i];
            up[i] = rise > fall && rise > 0 ? rise : 0;
            down[i] = fall > rise && fall > 0 ? fall : 0;
        }
        // Wilder's own sums: after the first one, sum − sum ÷ 14 + value.
        double[] upSum = wilderSums(up, 14);
        double[] downSum = wilderSums(down, 14);
        double[] rangeSum = wilderSums(range, 14);
        double[] between = new double[COUNT];
        for (int i = 14; i < COUNT; i++) {
            double plus = upSum[i] / rangeSum[i];
            double minus = downSum[i] / rangeSum[i];
            between[i] = 100 * Math.abs(plus - minus) / (plus + minus);
        }
        double[] adx = smoothed(between, 14, 14, 1.0 / 14);
        assertLine(IndicatorKind.PLUS_DI, of(14), 14, i -> 100 * upSum[i] / rangeSum[i]);
        assertLine(IndicatorKind.MINUS_DI, of(14), 14, i -> 100 * downSum[i] / rangeSum[i]);
        assertLine(IndicatorKind.ADX, of(14), 27, i -> adx[i]);
    }

    private static double[] wilderSums(double[] values, int period) {
        double[] sums = new double[values.length];
        sums[period] = sum(values, period, period);
        for (int i = period + 1; i < values.length; i++) {
            sums[i] = sums[i - 1] - sums[i - 1] / period + values[i];
        }
        return sums;
    }

    @Test
    void oscillatorsFollowTheirDefinitions() {
        double[] typical = new double[COUNT];
        double[] middles = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            typical[i] = (high[i] + low[i] + close[i]) / 3;
            middles[i] = (high[i] + low[i]) / 2;
        }
        assertLine(IndicatorKind.CCI, of(20), 19, i -> {
            double mean = sum(typical, i, 20) / 20;
            double deviation = 0;
            for (int at = i - 19; at <= i; at++) {
                deviation += Math.abs(typical[at] - mean) / 20;
            }
            return (typical[i] - mean) / 0.015 / deviation;
        });
        assertLine(IndicatorKind.MFI, of(14), 14, i -> {
            double in = 0;
            double out = 0;
            for (int at = i - 13; at <= i; at++) {
                double flow = typical[at] * candles.tickVolume(at);
                if (typical[at] > typical[at - 1]) {
                    in += flow;
                } else if (typical[at] < typical[at - 1]) {
                    out += flow;
                }
            }
            return 100 - 100 / (1 + in / out);
        });
        assertLine(IndicatorKind.ROC, of(12), 12, i -> 100 * (close[i] / close[i - 12] - 1));
        assertLine(IndicatorKind.MOMENTUM, of(10), 10, i -> close[i] - close[i - 10]);
        assertLine(IndicatorKind.AWESOME, of(5, 34), 33, i -> sum(middles, i, 5) / 5 - sum(middles, i, 34) / 34);
        assertLine(IndicatorKind.STANDARD_DEVIATION, of(20), 19, i -> {
            double mean = sum(close, i, 20) / 20;
            double squares = 0;
            for (int at = i - 19; at <= i; at++) {
                squares += (close[at] - mean) * (close[at] - mean);
            }
            return Math.sqrt(squares / 20);
        });
        double[] balance = new double[COUNT];
        for (int i = 1; i < COUNT; i++) {
            balance[i] = balance[i - 1] + Math.signum(close[i] - close[i - 1]) * candles.tickVolume(i);
        }
        assertLine(IndicatorKind.OBV, of(), 0, i -> balance[i]);
        double[] quick = smoothed(close, 0, 12, 2.0 / 13);
        double[] calm = smoothed(close, 0, 26, 2.0 / 27);
        double[] macd = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            macd[i] = quick[i] - calm[i];
        }
        double[] signal = smoothed(macd, 25, 9, 0.2);
        assertLine(IndicatorKind.MACD_HISTOGRAM, of(12, 26, 9), 33, i -> macd[i] - signal[i]);
    }

    @Test
    void parabolicStopsAsWorkedByHand() {
        CandleView rows = TestCandles.view(TestCandles.highLowClose(new double[][] {
            {10, 9, 9.5}, {11, 10, 10.5}, {12, 11, 11.5}, {13, 12, 12.5}, {12.5, 8.5, 9}, {9, 8, 8.5}
        }));
        // Long from 9 with the extreme 11; step 0.1: 9 + 0.1 × 2 = 9.2, but not above the lows 9 and 10: 9; extreme 12,
        // 0.2: 9 + 0.2 × 3 = 9.6; extreme 13, 0.3: 9.6 + 0.3 × 3.4 = 10.62; the low 8.5 is below it: short from 13
        // with the extreme 8.5; 13 − 0.1 × 4.5 = 12.55, but not below the highs 13 and 12.5: 13.
        assertThat(IndicatorCatalogue.compute(IndicatorKind.PARABOLIC_SAR, of(0.1, 0.3), rows))
                .containsExactly(new double[] {Double.NaN, 9, 9, 9.6, 13, 13}, within(1e-9));
    }

    @Test
    void superTrendTurnsRoundAsWorkedByHand() {
        CandleView rows = TestCandles.view(TestCandles.highLowClose(
                new double[][] {{11, 9, 10}, {12, 10, 11}, {14, 12, 13}, {13, 9, 9}, {10, 8, 9}}));
        // True ranges 2, 2, 3, 4, 2; mean of two 2, then (2 + 3) ÷ 2 = 2.5, 3.25, 2.625. Middles 11, 13, 11, 9.
        // Lower bands 11 − 2 = 9, 13 − 2.5 = 10.5, 11 − 3.25 = 7.75 but never looser: 10.5. The close 9 is below it:
        // falling. Upper bands 13, then above it closed? 13 ≤ 13: stays 13 at 13; 14.25 stays 13; 9 + 2.625 = 11.625.
        assertThat(IndicatorCatalogue.compute(IndicatorKind.SUPERTREND, of(2, 1), rows))
                .containsExactly(new double[] {Double.NaN, 9, 10.5, 13, 11.625}, within(1e-9));
    }

    @Test
    void studiesTakeTheParametersOfTheirLongestLine() {
        assertThat(Study.MACD.parameters())
                .extracting(IndicatorKind.Parameter::name)
                .containsExactly("fast", "slow", "signal");
        assertThat(Study.MACD.lines().get(1).parameters(Study.MACD.defaults())).containsExactly(12, 26);
        for (Study study : Study.values()) {
            assertThat(study.lines())
                    .as(study.name())
                    .allMatch(line -> line.kind().placement() == study.placement())
                    .allMatch(line -> study.parameters()
                            .subList(0, line.kind().parameters().size())
                            .equals(line.kind().parameters()));
        }
        assertThat(Arrays.stream(IndicatorKind.values())
                        .filter(kind -> Arrays.stream(Study.values())
                                .flatMap(study -> study.lines().stream())
                                .noneMatch(line -> line.kind() == kind)))
                .isEmpty();
    }
}
