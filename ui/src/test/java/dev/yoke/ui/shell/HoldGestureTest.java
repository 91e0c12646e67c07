package dev.yoke.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoldGestureTest {

    private static final long MS = 1_000_000L;
    private final HoldGesture gesture = new HoldGesture(true);

    @Test
    void aShortPressFiresNothing() {
        assertThat(gesture.press(0)).isFalse();
        assertThat(gesture.onFrame(900 * MS)).isFalse();
        gesture.release(950 * MS);
        assertThat(gesture.onFrame(5_000 * MS)).isFalse();
    }

    @Test
    void aHoldFiresOnce() {
        gesture.press(0);
        assertThat(gesture.onFrame(1_000 * MS)).isTrue();
        assertThat(gesture.onFrame(1_016 * MS)).isFalse();
        gesture.release(1_500 * MS);
        assertThat(gesture.press(2_000 * MS)).isFalse();
    }

    @Test
    void aSecondPressFires() {
        gesture.press(0);
        gesture.release(100 * MS);
        assertThat(gesture.press(600 * MS)).isTrue();
        assertThat(gesture.onFrame(2_600 * MS)).isFalse();
    }

    @Test
    void aDoubleClickIsNoSecondPress() {
        gesture.press(0);
        gesture.release(80 * MS);
        assertThat(gesture.press(200 * MS)).isFalse();
    }

    @Test
    void aSecondPressThatComesLateStartsAnew() {
        gesture.press(0);
        gesture.release(100 * MS);
        assertThat(gesture.press(3_200 * MS)).isFalse();
        assertThat(gesture.progress(3_700 * MS)).isEqualTo(0.5);
    }

    @Test
    void aPressThatWasGivenUpBeginsAgainOnlyAfterItsRelease() {
        gesture.press(0);
        gesture.cancel();
        assertThat(gesture.press(30 * MS)).isFalse();
        assertThat(gesture.onFrame(1_500 * MS)).isFalse();

        gesture.release(1_600 * MS);
        gesture.press(1_700 * MS);
        assertThat(gesture.onFrame(2_700 * MS)).isTrue();
    }

    @Test
    void aWindowThatLostTheKeysForgetsThePressAndTakesTheNext() {
        gesture.press(0);
        gesture.forget();
        assertThat(gesture.onFrame(1_500 * MS)).isFalse();

        gesture.press(2_000 * MS);
        assertThat(gesture.onFrame(3_000 * MS)).isTrue();
    }
}
