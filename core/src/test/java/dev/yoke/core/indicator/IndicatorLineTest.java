package dev.yoke.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.market.CandleSeries;
import dev.yoke.core.market.Timeframe;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorLineTest {

    @ParameterizedTest
    @EnumSource(IndicatorKind.class)
    void agreesWithAFreshCalculationWhileCandlesFormAppendAndAreTrimmed(IndicatorKind kind) {
        SplittableRandom random = new SplittableRandom(11);
        CandleSeries series = new CandleSeries(TestCandles.EURUSD, Timeframe.M1, 200);
        series.backfill(TestCandles.random(5, 60));
        IndicatorLine line = new IndicatorLine(kind);
        long nowMs = series.lastOpenServerMs();
        long bid = 110_000_000;
        for (int step = 0; step < 600; step++) {
            for (int i = 0; i < 3; i++) {
                nowMs += random.nextLong(25_000);
                bid += random.nextLong(-9_000, 9_001);
                series.onTick(bid, nowMs);
            }
            line.update(series.view());
            if (step % 37 == 0) {
                assertThat(line.values())
                        .containsExactly(IndicatorCatalogue.compute(kind, new double[0], series.view()), within(1e-9));
            }
        }
        assertThat(series.revision()).isGreaterThan(1);
    }

    @Test
    void linesThatShareTheirCandlesAgreeWithLinesOfTheirOwn() {
        CandleSeries series = new CandleSeries(TestCandles.EURUSD, Timeframe.M1, 200);
        series.backfill(TestCandles.random(5, 60));
        CandleFeed feed = new CandleFeed();
        IndicatorLine one = new IndicatorLine(feed, IndicatorKind.EMA, 9);
        IndicatorLine other = new IndicatorLine(feed, IndicatorKind.ATR, 14);
        long nowMs = series.lastOpenServerMs();
        for (int step = 0; step < 300; step++) {
            nowMs += 50_000;
            series.onTick(110_000_000 + step % 17 * 1_000, nowMs);
            one.update(series.view());
            other.update(series.view());
        }
        assertThat(one.values())
                .containsExactly(
                        IndicatorCatalogue.compute(IndicatorKind.EMA, new double[] {9}, series.view()), within(1e-12));
        assertThat(other.values())
                .containsExactly(
                        IndicatorCatalogue.compute(IndicatorKind.ATR, new double[] {14}, series.view()), within(1e-12));
    }
}
