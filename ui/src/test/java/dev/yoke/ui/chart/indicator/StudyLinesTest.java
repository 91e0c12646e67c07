package dev.yoke.ui.chart.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.indicator.IndicatorCatalogue;
import dev.yoke.core.indicator.IndicatorKind;
import dev.yoke.core.indicator.Study;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.chart.ChartMarket;
import dev.yoke.ui.chart.StoredCandles;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.theme.Token;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class StudyLinesTest {

    private static final ShownStudy EMA_9 = ShownStudy.of(1, Study.EMA, Token.SERIES_1, 9);
    private static final ShownStudy EMA_50 = ShownStudy.of(2, Study.EMA, Token.SERIES_2, 50);

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private int computed;
    private final List<String> failures = new ArrayList<>();
    private final StudyLines lines =
            new StudyLines(new Background(worker::add, fx::add), () -> computed++, failures::add);

    @Test
    void tellsWhatFailedOnceAndTriesAgainWhenAsked() throws InterruptedException {
        lines.show(List.of(EMA_9));
        CandleView broken = broken(candles(5_000));
        lines.follow(broken);
        Thread thread = new Thread(worker.remove());
        thread.setUncaughtExceptionHandler((where, failure) -> {});
        thread.start();
        thread.join();
        fx.remove().run();
        assertThat(failures).containsExactly("planted");
        lines.follow(broken);
        assertThat(worker).isEmpty();

        lines.again();
        assertThat(worker).hasSize(1);
    }

    @Test
    void followsAShortSeriesAtOnce() {
        lines.show(List.of(EMA_9));
        lines.follow(candles(400));

        assertThat(worker).isEmpty();
        assertThat(lines.of(EMA_9).getFirst().values().size()).isEqualTo(400);
    }

    @Test
    void computesALongSeriesElsewhereAndShowsItWhenItIsReady() {
        StoredCandles candles = candles(5_000);
        lines.show(List.of(EMA_9));
        lines.follow(candles);
        lines.follow(candles.tick(1.09));
        assertThat(worker).hasSize(1);
        assertThat(lines.of(EMA_9).getFirst().values().size()).isZero();

        worker.remove().run();
        assertThat(lines.of(EMA_9).getFirst().values().size()).isZero();
        fx.remove().run();

        assertThat(computed).isEqualTo(1);
        assertThat(lines.of(EMA_9).getFirst().values().values())
                .containsExactly(IndicatorCatalogue.compute(IndicatorKind.EMA, new double[] {9}, candles));
    }

    @Test
    void computesAllOfThemInOneGoAndAnotherWhenOneIsAdded() {
        lines.show(List.of(EMA_9));
        lines.follow(candles(5_000));
        worker.remove().run();
        fx.remove().run();
        lines.show(List.of(EMA_9, EMA_50));
        assertThat(worker).hasSize(1);
        assertThat(lines.of(EMA_9).getFirst().values().size()).isEqualTo(5_000);
        assertThat(lines.of(EMA_50).getFirst().values().size()).isZero();
        worker.remove().run();
        fx.remove().run();

        assertThat(worker).isEmpty();
        assertThat(lines.of(EMA_9).getFirst().values().size()).isEqualTo(5_000);
        assertThat(lines.of(EMA_50).getFirst().values().size()).isEqualTo(5_000);
    }

    @Test
    void keepsTheValuesOfAStudyThatOnlyLooksDifferent() {
        lines.show(List.of(EMA_9));
        lines.follow(candles(400));
        var before = lines.of(EMA_9);
        lines.show(List.of(EMA_9.withLook(Token.FG, 3)));

        assertThat(lines.of(EMA_9)).isSameAs(before);
        lines.show(List.of(EMA_9.withHidden(true)));
        assertThat(lines.shown()).isEmpty();
    }

    @Test
    void dropsWhatWasComputedForAnotherSelection() {
        lines.show(List.of(EMA_9));
        lines.follow(candles(5_000));
        lines.clear();
        StoredCandles other = candles(300);
        lines.follow(other);
        worker.remove().run();
        fx.remove().run();

        assertThat(lines.of(EMA_9).getFirst().values().size()).isEqualTo(300);
        assertThat(lines.of(EMA_9).getFirst().values().behind(other)).isZero();
    }

    private static StoredCandles candles(int count) {
        return ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M5, count, 1.08, 0.0003);
    }

    /// Long, and unreadable.
    private static CandleView broken(CandleView candles) {
        return (CandleView) Proxy.newProxyInstance(
                CandleView.class.getClassLoader(), new Class<?>[] {CandleView.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        throw new IllegalStateException("planted");
                    }
                    return method.invoke(candles, arguments);
                });
    }
}
