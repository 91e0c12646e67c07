package dev.yoke.ui.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewportTest {

    private final Viewport viewport = new Viewport();

    ViewportTest() {
        viewport.resize(800);
        viewport.reset(1_000);
    }

    @Test
    void showsTheNewestCandlesWithRoomAtTheRight() {
        // 800 px at 8 px a candle are 100 candles; 72 px of room are 9 of them.
        assertThat(viewport.bars()).isEqualTo(100);
        assertThat(viewport.right()).isEqualTo(999.5 + 9);
        assertThat(viewport.left()).isEqualTo(908.5);
    }

    @Test
    void followsNewCandlesUntilItIsMovedAway() {
        viewport.grow(1_001);
        assertThat(viewport.right()).isEqualTo(1_009.5);

        viewport.panPx(400);
        viewport.grow(1_002);

        assertThat(viewport.isFollowing()).isFalse();
        assertThat(viewport.right()).isEqualTo(1_009.5 - 50);
    }

    @Test
    void followsAgainWhenItIsMovedBackToTheNewestCandle() {
        viewport.panPx(400);
        viewport.panPx(-400);

        assertThat(viewport.isFollowing()).isTrue();
    }

    @Test
    void keepsTheCandleUnderThePointerWhileZooming() {
        viewport.panPx(2_000);
        double before = viewport.left() + 300 / viewport.barWidth();

        viewport.zoom(1.7, 300);

        assertThat(viewport.left() + 300 / viewport.barWidth()).isCloseTo(before, within(1e-9));
        assertThat(viewport.barWidth()).isCloseTo(8 * 1.7, within(1e-9));
    }

    @Test
    void keepsTheNewestCandleInPlaceWhileZoomingAndFollowing() {
        viewport.zoom(0.5, 10);

        assertThat(viewport.isFollowing()).isTrue();
        assertThat(viewport.right()).isEqualTo(999.5 + 18);
    }

    @Test
    void zoomsOutToAllCandlesAndNoFurther() {
        for (int i = 0; i < 200; i++) {
            viewport.zoom(0.5, 400);
        }
        assertThat(viewport.bars()).isBetween(1_000.0, 1_300.0);
    }

    @Test
    void neverLosesTheLastFewCandlesFromView() {
        viewport.panPx(1e9);
        assertThat(viewport.right()).isEqualTo(4.5);

        viewport.panPx(-1e9);
        assertThat(viewport.left()).isLessThanOrEqualTo(995);
    }

    @Test
    void keepsTheCandleWidthWhenTheWindowGrows() {
        viewport.resize(1_600);

        assertThat(viewport.barWidth()).isEqualTo(8);
        assertThat(viewport.bars()).isEqualTo(200);
    }
}
