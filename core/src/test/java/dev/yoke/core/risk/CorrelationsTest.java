package dev.yoke.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.CandleSeries;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.indicators.helpers.FixedNumIndicator;
import org.ta4j.core.indicators.statistics.CorrelationCoefficientIndicator;

class CorrelationsTest {

    private static final Offset<Double> NEAR = within(1e-6);
    private static final TerminalId TERMINAL = new TerminalId("Alder");
    private static final Instrument ONE = new Instrument(TERMINAL, new Symbol("EURUSD"));
    private static final Instrument OTHER = new Instrument(TERMINAL, new Symbol("US500"));

    private final Map<Instrument, CandleView> candles = new HashMap<>();
    private int looked;
    private final Correlations correlations = new Correlations(instrument -> {
        looked++;
        return Optional.ofNullable(candles.get(instrument));
    });

    /// Returns in percent, the first one at the oldest candle; a forming candle comes on top.
    private static List<Candle> candles(int returns, IntToDoubleFunction percent) {
        List<Candle> made = new ArrayList<>();
        double price = 100;
        made.add(candle(0, price));
        for (int i = 0; i < returns; i++) {
            price *= 1 + percent.applyAsDouble(i) / 100;
            made.add(candle(i + 1, price));
        }
        made.add(candle(returns + 1, 3 * price));
        return made;
    }

    private static Candle candle(int index, double price) {
        long close = FixedPoint.fromDouble(price);
        return new Candle(index * Timeframe.M15.durationMs(), close, close, close, close, 1);
    }

    private static CandleView view(Instrument instrument, List<Candle> candles) {
        CandleSeries series = new CandleSeries(instrument, Timeframe.M15, 1_000);
        series.backfill(candles);
        return series.view();
    }

    private void of(Instrument instrument, int returns, double... repeated) {
        candles.put(instrument, view(instrument, candles(returns, i -> repeated[i % repeated.length])));
    }

    @Test
    void agreesWithHandArithmetic() {
        // Deviations −1.5 −0.5 0.5 1.5 and −0.5 −1.5 1.5 0.5: covariance 3, both variances 5; 3 ÷ 5.
        of(ONE, 32, 1, 2, 3, 4);
        of(OTHER, 32, 2, 1, 4, 3);
        assertThat(correlations.correlation(ONE, OTHER)).isCloseTo(0.6, NEAR);
        assertThat(correlations.beta(ONE, OTHER)).isCloseTo(0.6, NEAR);
    }

    @Test
    void measuresBetaInTheBenchmarksOwnMoves() {
        // The benchmark moves twice as far: covariance 6, its variance 20.
        of(ONE, 32, 1, 2, 3, 4);
        of(OTHER, 32, 4, 2, 8, 6);
        assertThat(correlations.beta(ONE, OTHER)).isCloseTo(0.3, NEAR);
        assertThat(correlations.beta(OTHER, ONE)).isCloseTo(1.2, NEAR);
        assertThat(correlations.correlation(ONE, OTHER)).isCloseTo(0.6, NEAR);
    }

    @Test
    void agreesWithTa4j() {
        IntToDoubleFunction one = i -> Math.sin(i * 1.7) + 0.3 * Math.cos(i * 0.9);
        IntToDoubleFunction other = i -> 0.5 * Math.sin(i * 1.7) - 0.4 * Math.cos(i * 2.3);
        candles.put(ONE, view(ONE, candles(100, one)));
        candles.put(OTHER, view(OTHER, candles(100, other)));

        BarSeries bars = new BaseBarSeriesBuilder().build();
        for (int i = 0; i < 100; i++) {
            bars.barBuilder()
                    .timePeriod(java.time.Duration.ofMinutes(15))
                    .endTime(java.time.Instant.ofEpochMilli(i * Timeframe.M15.durationMs()))
                    .openPrice(1)
                    .highPrice(1)
                    .lowPrice(1)
                    .closePrice(1)
                    .volume(1)
                    .add();
        }
        double expected = new CorrelationCoefficientIndicator(of(bars, one), of(bars, other), 100)
                .getValue(99)
                .doubleValue();

        assertThat(correlations.correlation(ONE, OTHER)).isCloseTo(expected, NEAR);
    }

    private static FixedNumIndicator of(BarSeries bars, IntToDoubleFunction values) {
        return new FixedNumIndicator(
                bars, IntStream.range(0, 100).mapToDouble(values::applyAsDouble).toArray());
    }

    @Test
    void findsWhatMovesTheOtherWay() {
        of(ONE, 40, 1, -1);
        of(OTHER, 40, -2, 2);
        assertThat(correlations.correlation(ONE, OTHER)).isCloseTo(-1, NEAR);
        assertThat(correlations.beta(ONE, OTHER)).isCloseTo(-0.5, NEAR);
    }

    @Test
    void isOneWithItselfWithoutAnyCandles() {
        assertThat(correlations.correlation(ONE, ONE)).isEqualTo(1);
        assertThat(correlations.beta(ONE, ONE)).isEqualTo(1);
    }

    @Test
    void knowsNothingOfTooFewReturns() {
        of(ONE, Correlations.LEAST_RETURNS - 1, 1, -1);
        of(OTHER, 200, 1, -1);
        assertThat(correlations.correlation(ONE, OTHER)).isNaN();
        of(ONE, Correlations.LEAST_RETURNS, 1, -1);
        of(OTHER, Correlations.LEAST_RETURNS, 1, -1);
        assertThat(correlations.correlation(ONE, OTHER)).isCloseTo(1, NEAR);
    }

    @Test
    void knowsNothingOfASymbolThatDoesNotMoveOrHasNoCandles() {
        of(ONE, 40, 1, -1);
        assertThat(correlations.correlation(ONE, OTHER)).isNaN();
        of(OTHER, 40, 0);
        assertThat(correlations.correlation(ONE, OTHER)).isNaN();
        assertThat(correlations.beta(ONE, OTHER)).isNaN();
        assertThat(correlations.beta(OTHER, ONE)).isCloseTo(0, NEAR);
    }

    @Test
    void forgetsWhatIsOlderThanTheWindow() {
        candles.put(ONE, view(ONE, candles(300, i -> i % 2 == 0 ? 1 : -1)));
        // Against it for 200 candles, with it for the last 100.
        candles.put(OTHER, view(OTHER, candles(300, i -> (i % 2 == 0 ? 1 : -1) * (i < 200 ? -1 : 1))));
        assertThat(correlations.correlation(ONE, OTHER)).isCloseTo(1, NEAR);
    }

    @Test
    void shiftsNothingWhereOneOfBothLacksACandle() {
        of(ONE, 60, 1, -1, 2);
        List<Candle> holed = candles(60, i -> new double[] {1, -1, 2}[i % 3]);
        holed.remove(31);
        candles.put(OTHER, view(OTHER, holed));
        assertThat(correlations.correlation(ONE, OTHER)).isCloseTo(1, NEAR);
    }

    @Test
    void measuresAgainWhenACandleIsCompletedAndNeverForATick() {
        CandleSeries one = new CandleSeries(ONE, Timeframe.M15, 1_000);
        CandleSeries other = new CandleSeries(OTHER, Timeframe.M15, 1_000);
        one.backfill(candles(40, i -> i % 2 == 0 ? 1 : -1));
        other.backfill(candles(40, i -> i % 2 == 0 ? 1 : -1));
        Counted first = new Counted(one.view());
        candles.put(ONE, first);
        candles.put(OTHER, other.view());
        assertThat(correlations.correlation(ONE, OTHER)).isCloseTo(1, NEAR);
        int reads = first.reads;
        assertThat(reads).isPositive();

        one.onTick(FixedPoint.parse("500"), 41 * Timeframe.M15.durationMs() + 1_000);
        Counted ticked = new Counted(one.view());
        candles.put(ONE, ticked);
        assertThat(correlations.correlation(ONE, OTHER)).isCloseTo(1, NEAR);
        assertThat(correlations.beta(ONE, OTHER)).isCloseTo(1, NEAR);
        assertThat(ticked.reads).isZero();

        one.onTick(FixedPoint.parse("1"), 42 * Timeframe.M15.durationMs() + 1_000);
        other.onTick(FixedPoint.parse("1"), 42 * Timeframe.M15.durationMs() + 1_000);
        candles.put(ONE, one.view());
        candles.put(OTHER, other.view());
        assertThat(correlations.correlation(ONE, OTHER)).isNotCloseTo(1, NEAR);
        assertThat(looked).isPositive();
    }

    /// Counts how often candles are read.
    private static final class Counted implements CandleView {
        private final CandleView view;
        private int reads;

        Counted(CandleView view) {
            this.view = view;
        }

        @Override
        public Instrument instrument() {
            return view.instrument();
        }

        @Override
        public Timeframe timeframe() {
            return view.timeframe();
        }

        @Override
        public int size() {
            return view.size();
        }

        @Override
        public long revision() {
            return view.revision();
        }

        @Override
        public long openServerMs(int index) {
            return view.openServerMs(index);
        }

        @Override
        public long open(int index) {
            return view.open(index);
        }

        @Override
        public long high(int index) {
            return view.high(index);
        }

        @Override
        public long low(int index) {
            return view.low(index);
        }

        @Override
        public long close(int index) {
            reads++;
            return view.close(index);
        }

        @Override
        public long tickVolume(int index) {
            return view.tickVolume(index);
        }
    }
}
