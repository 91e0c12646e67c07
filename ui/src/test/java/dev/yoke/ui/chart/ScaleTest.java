package dev.yoke.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.chart.axis.PriceTicks;
import dev.yoke.ui.chart.axis.ServerTimes;
import dev.yoke.ui.chart.axis.TimeTicks;
import dev.yoke.ui.chart.overlay.Countdown;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.chart.plot.PriceRange;
import dev.yoke.ui.chart.plot.Spread;
import dev.yoke.ui.chart.series.CalendarBoundary;
import dev.yoke.ui.chart.series.CandleArrays;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void mapsIndicesAndPricesToPixelsAndBack() {
        PlotScale scale = new PlotScale(1_000, 400, 100, 200, 1.0, 1.2);

        assertThat(scale.barWidth()).isEqualTo(10);
        assertThat(scale.x(150)).isEqualTo(500);
        assertThat(scale.y(1.2)).isEqualTo(0);
        assertThat(scale.y(1.05)).isCloseTo(300, within(1e-9));
        assertThat(scale.index(scale.x(123.4))).isCloseTo(123.4, within(1e-9));
        assertThat(scale.price(scale.y(1.1234))).isCloseTo(1.1234, within(1e-12));
    }

    @Test
    void priceStepsAreRoundAndNeverFinerThanTheLastDigit() {
        // 0.0100 over 480 px with a label each 48 px wants 0.0010.
        assertThat(PriceTicks.step(0.0100, 480, 48, 5)).isCloseTo(0.0010, within(1e-12));
        assertThat(PriceTicks.step(0.0130, 480, 48, 5)).isCloseTo(0.0020, within(1e-12));
        assertThat(PriceTicks.step(0.0210, 480, 48, 5)).isCloseTo(0.0025, within(1e-12));
        assertThat(PriceTicks.step(40, 480, 48, 1)).isCloseTo(5, within(1e-9));
        assertThat(PriceTicks.step(0.00001, 480, 48, 5)).isCloseTo(0.00001, within(1e-12));
        assertThat(PriceTicks.step(0.00015, 480, 48, 5)).isCloseTo(0.00002, within(1e-12));
    }

    @Test
    void timeLabelsPreferGreatCalendarStepsAndKeepTheirDistance() {
        CandleArrays candles = CandleArrays.of(ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M5, 2_000, 1.08, 0.0003));
        TimeTicks ticks = new TimeTicks();
        ticks.choose(candles, 500, 1_500, 14);

        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < ticks.count(); i++) {
            chosen.add(ticks.index(i));
        }
        for (int i = 1; i < chosen.size(); i++) {
            assertThat(chosen.get(i) - chosen.get(i - 1)).isGreaterThanOrEqualTo(14);
        }
        for (int i = 500; i < 1_500; i++) {
            if (candles.openServerMs(i) % 86_400_000L == 0) {
                assertThat(chosen).contains(i);
            }
        }
        assertThat(chosen).allMatch(index -> candles.openServerMs(index) % 1_800_000L == 0);
    }

    @Test
    void aDayIsLabelledAsDayAndAnHourAsTime() {
        long midnight = 1_774_224_000_000L;
        assertThat(CalendarBoundary.between(midnight - 300_000, midnight)).isEqualTo(CalendarBoundary.DAY);
        assertThat(ServerTimes.tick(midnight, CalendarBoundary.DAY)).isEqualTo("23 Mar");
        assertThat(ServerTimes.tick(midnight + 5_400_000, (byte) 4)).isEqualTo("01:30");
        assertThat(ServerTimes.full(midnight, false)).isEqualTo("Mon 23 Mar 2026  00:00");
    }

    @Test
    void fitsThePricesInViewAndHoldsWhileQuotesStayInside() {
        StoredCandles stored = ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M5, 50, 1.08, 0.0003);
        CandleArrays candles = CandleArrays.of(stored);
        PriceRange range = new PriceRange();

        assertThat(range.fit(candles, 0, 50)).isTrue();
        assertThat(range.fit(candles, 0, 50)).isFalse();
        assertThat(range.holds(candles, 49)).isTrue();

        candles.follow(stored.copy().tick(range.high() + 0.001));
        assertThat(range.holds(candles, 49)).isFalse();
    }

    @Test
    void aRangeTakenByHandIsNotFittedUntilReset() {
        CandleArrays candles = CandleArrays.of(ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M5, 50, 1.08, 0.0003));
        PriceRange range = new PriceRange();
        range.fit(candles, 0, 50);
        double span = range.high() - range.low();

        range.stretch(2);
        range.fit(candles, 0, 10);
        assertThat(range.high() - range.low()).isCloseTo(2 * span, within(1e-12));

        range.reset();
        range.fit(candles, 0, 50);
        assertThat(range.high() - range.low()).isCloseTo(span, within(1e-12));
    }

    @Test
    void labelsMoveApartAndStayInTheirRoom() {
        assertThat(Spread.tops(new double[] {10, 12, 100}, new double[] {16, 16, 16}, 0, 110, 1))
                .containsExactly(10, 27, 94);
    }

    @Test
    void countsDownInMinutesAndHours() {
        assertThat(Countdown.text(237_000)).isEqualTo("03:57");
        assertThat(Countdown.text(3_723_001)).isEqualTo("1:02:04");
        assertThat(Countdown.text(-5)).isEqualTo("00:00");
    }
}
