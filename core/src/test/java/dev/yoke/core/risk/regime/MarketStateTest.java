package dev.yoke.core.risk.regime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.CandleSeries;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Side;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketStateTest {

    private static final long BASE = FixedPoint.parse("1.1");
    private static final long PIP = 10_000;

    private final List<Candle> candles = new ArrayList<>();

    /// Candles that reach `pips` from their low to their high.
    private MarketStateTest ranges(int count, int pips) {
        for (int i = 0; i < count; i++) {
            candle(BASE, pips);
        }
        return this;
    }

    private void candle(long price, int pips) {
        long openMs = candles.size() * Timeframe.M15.durationMs();
        candles.add(new Candle(openMs, price, price + pips * PIP / 2, price - pips * PIP / 2, price, 10));
    }

    private MarketState state() {
        return MarketState.of(view());
    }

    private CandleView view() {
        CandleSeries series =
                new CandleSeries(new Instrument(new TerminalId("demo-1"), new Symbol("EURUSD")), Timeframe.M15, 1_000);
        series.backfill(candles);
        return series.view();
    }

    /// Percent: half of the equal ones and all below. 1 to 100, then 50.5: 50 of 101 are below, itself is equal.
    @Test
    void theLatestStandsAmongTheOthersByRank() {
        double[] values = new double[101];
        for (int i = 0; i < 100; i++) {
            values[i] = i + 1;
        }
        values[100] = 50.5;
        assertThat(MarketState.percentile(values)).isEqualTo(100 * 50.5 / 101, Offset.offset(1e-9));
        values[100] = 101;
        assertThat(MarketState.percentile(values)).isEqualTo(100 * 100.5 / 101, Offset.offset(1e-9));
        values[100] = 0;
        assertThat(MarketState.percentile(values)).isEqualTo(100 * 0.5 / 101, Offset.offset(1e-9));
    }

    @Test
    void theMedianIsTheMiddle() {
        assertThat(MarketState.median(new double[] {5, 1, 3})).isEqualTo(3);
        assertThat(MarketState.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
        assertThat(MarketState.median(new double[0])).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5, CALM",
        "24.999, 1, CALM",
        "25, 1, NORMAL",
        "74.999, 2, NORMAL",
        "75, 1.249, NORMAL",
        "75, 1.25, VOLATILE",
        "94.999, 3, VOLATILE",
        "95, 1.499, VOLATILE",
        "95, 1.5, EXTREME",
        "100, 9, EXTREME",
        "NaN, 1, UNKNOWN",
        "50, NaN, UNKNOWN"
    })
    void aRegimeBeginsAtItsPercentile(double percentile, double ofMedian, Regime regime) {
        assertThat(Regime.at(percentile, ofMedian)).isEqualTo(regime);
    }

    /// 240 candles of 20 pips: every ATR is 20, the percentile of equal ones is 50.
    @Test
    void anEvenMarketIsNormal() {
        MarketState state = ranges(240, 20).state();
        assertThat(state.regime()).isEqualTo(Regime.NORMAL);
        assertThat(state.percentile()).isEqualTo(50);
        assertThat(state.atr()).isEqualTo(0.0020, Offset.offset(1e-9));
        assertThat(state.trend()).isEqualTo(Trend.NONE);
    }

    /// After candles of 20 pips, n of 60: ATR = 60 − 40 × (13/14)^n by hand. n = 4: 30.26 (1.51 of the median), the
    /// greatest of 200: (199 + 0.5) ÷ 200 = 99.75 %. n = 2: 25.51 (1.28), volatile. n = 1: 22.86 (1.14), normal.
    @Test
    void aBurstIsVolatileThenExtreme() {
        assertThat(ranges(250, 20).ranges(1, 60).state().regime()).isEqualTo(Regime.NORMAL);
        assertThat(ranges(1, 60).state().regime()).isEqualTo(Regime.VOLATILE);
        MarketState burst = ranges(2, 60).state();
        assertThat(burst.atr()).isEqualTo((60 - 40 * Math.pow(13 / 14.0, 4)) / 10_000, Offset.offset(1e-7));
        assertThat(burst.percentile()).isEqualTo(99.75);
        assertThat(burst.regime()).isEqualTo(Regime.EXTREME);
    }

    @Test
    void aMarketThatFallsAsleepIsCalm() {
        assertThat(ranges(200, 20).ranges(40, 5).state().regime()).isEqualTo(Regime.CALM);
    }

    /// 13 candles before the first ATR and 50 ATRs.
    @Test
    void tooFewCandlesAreNotJudged() {
        assertThat(ranges(62, 20).state().regime()).isEqualTo(Regime.UNKNOWN);
        assertThat(ranges(1, 20).state().regime()).isEqualTo(Regime.NORMAL);
        candles.clear();
        assertThat(state()).isEqualTo(MarketState.UNKNOWN);
    }

    @Test
    void aMarketWithoutMovementIsNotJudged() {
        assertThat(ranges(200, 0).state().regime()).isEqualTo(Regime.UNKNOWN);
    }

    @Test
    void dependsOnTheNewestCandlesOnly() {
        ranges(100, 90).ranges(250, 20).ranges(7, 33);
        MarketState all = state();
        candles.subList(0, candles.size() - MarketState.CANDLES).clear();
        assertThat(state()).isEqualTo(all);
    }

    @Test
    void theTrendIsTheOrderOfTheAverages() {
        for (int i = 0; i < 120; i++) {
            candle(BASE + i * 2 * PIP, 10);
        }
        assertThat(state().trend()).isEqualTo(Trend.UP);
        candles.clear();
        for (int i = 0; i < 120; i++) {
            candle(BASE - i * 2 * PIP, 10);
        }
        assertThat(state().trend()).isEqualTo(Trend.DOWN);
        assertThat(Trend.of(3, 2, 2)).isEqualTo(Trend.NONE);
        assertThat(Trend.of(3, 2, Double.NaN)).isEqualTo(Trend.UNKNOWN);
        assertThat(Trend.UP.isWith(Side.BUY)).isTrue();
        assertThat(Trend.UP.isAgainst(Side.SELL)).isTrue();
        assertThat(Trend.NONE.isWith(Side.BUY) || Trend.NONE.isAgainst(Side.BUY))
                .isFalse();
    }
}
