package dev.yoke.ui.chart.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.indicator.IndicatorCatalogue;
import dev.yoke.core.indicator.IndicatorKind;
import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.chart.ChartMarket;
import dev.yoke.ui.chart.StoredCandles;
import dev.yoke.ui.fx.Background;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndicatorLinesTest {

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private int computed;
    private final IndicatorLines lines = new IndicatorLines(new Background(worker::add, fx::add), () -> computed++);

    @Test
    void followsAShortSeriesAtOnce() {
        lines.show(Set.of(Indicator.EMA_9));
        lines.follow(candles(400));

        assertThat(worker).isEmpty();
        assertThat(lines.of(Indicator.EMA_9).getFirst().size()).isEqualTo(400);
    }

    @Test
    void computesALongSeriesElsewhereAndShowsItWhenItIsReady() {
        StoredCandles candles = candles(5_000);
        lines.show(Set.of(Indicator.EMA_9));
        lines.follow(candles);
        lines.follow(candles.tick(1.09));
        assertThat(worker).hasSize(1);
        assertThat(lines.of(Indicator.EMA_9).getFirst().size()).isZero();

        worker.remove().run();
        assertThat(lines.of(Indicator.EMA_9).getFirst().size()).isZero();
        fx.remove().run();

        assertThat(computed).isEqualTo(1);
        assertThat(lines.of(Indicator.EMA_9).getFirst().values())
                .containsExactly(IndicatorCatalogue.compute(IndicatorKind.EMA, new double[] {9}, candles));
    }

    @Test
    void computesOneIndicatorAfterTheOther() {
        lines.show(Set.of(Indicator.EMA_9, Indicator.EMA_50));
        lines.follow(candles(5_000));
        assertThat(worker).hasSize(1);
        worker.remove().run();
        fx.remove().run();
        assertThat(worker).hasSize(1);
        worker.remove().run();
        fx.remove().run();

        assertThat(worker).isEmpty();
        assertThat(lines.of(Indicator.EMA_9).getFirst().size()).isEqualTo(5_000);
        assertThat(lines.of(Indicator.EMA_50).getFirst().size()).isEqualTo(5_000);
    }

    @Test
    void dropsWhatWasComputedForAnotherSelection() {
        lines.show(Set.of(Indicator.EMA_9));
        lines.follow(candles(5_000));
        lines.clear();
        StoredCandles other = candles(300);
        lines.follow(other);
        worker.remove().run();
        fx.remove().run();

        assertThat(lines.of(Indicator.EMA_9).getFirst().size()).isEqualTo(300);
        assertThat(lines.of(Indicator.EMA_9).getFirst().behind(other)).isZero();
    }

    private static StoredCandles candles(int count) {
        return ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M5, count, 1.08, 0.0003);
    }
}
