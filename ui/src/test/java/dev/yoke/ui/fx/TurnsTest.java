package dev.yoke.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final int PULSE_MS = 16;

    private final ManualFrames frames = new ManualFrames();

    /// Counts the turns of each of some panels.
    private int[] panels(Pace pace, int count) {
        int[] turns = new int[count];
        IntStream.range(0, count).forEach(i -> frames.onTurn(pace, () -> turns[i]++));
        return turns;
    }

    private void second(int pulseMs) {
        for (int ms = 0; ms + pulseMs <= 1_000; ms += pulseMs) {
            frames.step(pulseMs);
        }
    }

    @Test
    void aSmallDeskIsDrawnInEveryFrame() {
        int[] charts = panels(Pace.PICTURE, 2);
        int[] figures = panels(Pace.FIGURES, 2);

        second(PULSE_MS);

        assertThat(charts).containsExactly(62, 62);
        assertThat(figures).containsExactly(62, 62);
    }

    @Test
    void twelveChartsAreDrawnTwentyTimesASecondAndFiguresTen() {
        int[] charts = panels(Pace.PICTURE, 12);
        int[] figures = panels(Pace.FIGURES, 2);

        second(PULSE_MS);

        assertThat(Arrays.stream(charts)).allMatch(turns -> turns >= 18 && turns <= 22);
        assertThat(Arrays.stream(figures)).allMatch(turns -> turns >= 9 && turns <= 11);
    }

    @Test
    void noFrameAfterTheFirstDrawsMoreThanItsShare() {
        int[] charts = panels(Pace.PICTURE, 12);
        frames.step(PULSE_MS);

        int most = 0;
        for (int i = 0; i < 60; i++) {
            int before = Arrays.stream(charts).sum();
            frames.step(PULSE_MS);
            most = Math.max(most, Arrays.stream(charts).sum() - before);
        }

        assertThat(Arrays.stream(charts)).allMatch(turns -> turns > 1);
        assertThat(most).isLessThanOrEqualTo(4);
    }

    @Test
    void whatIsLookedAtIsDrawnInEveryFrame() {
        AtomicBoolean lookedAt = new AtomicBoolean(true);
        AtomicInteger turns = new AtomicInteger();
        int[] others = panels(Pace.PICTURE, 11);
        frames.onTurn(Pace.PICTURE, lookedAt::get, turns::incrementAndGet);

        second(PULSE_MS);
        assertThat(turns).hasValue(62);
        assertThat(Arrays.stream(others)).allMatch(count -> count <= 22);

        lookedAt.set(false);
        turns.set(0);
        second(PULSE_MS);
        assertThat(turns).hasValueBetween(18, 22);
    }

    @Test
    void lateFramesMakeEverybodyWaitLongerButNobodyMoreThanATenthOfASecond() {
        int[] charts = panels(Pace.PICTURE, 12);
        for (int i = 0; i < 5; i++) {
            second(33);
        }
        int[] before = charts.clone();

        second(33);

        for (int i = 0; i < charts.length; i++) {
            assertThat(charts[i] - before[i]).isBetween(9, 12);
        }
    }

    @Test
    void oneLateFrameSlowsNothingDown() {
        int[] charts = panels(Pace.PICTURE, 12);
        for (int i = 0; i < 20; i++) {
            frames.step(45);
            frames.step(4);
            frames.step(4);
            second(PULSE_MS);
        }
        int before = charts[0];

        second(PULSE_MS);

        assertThat(charts[0] - before).isBetween(18, 22);
    }

    @Test
    void thePaceComesBackWhenFramesAreOnTimeAgain() {
        int[] charts = panels(Pace.PICTURE, 12);
        for (int i = 0; i < 5; i++) {
            second(33);
        }
        for (int i = 0; i < 5; i++) {
            second(PULSE_MS);
        }
        int before = charts[0];

        second(PULSE_MS);

        assertThat(charts[0] - before).isBetween(18, 22);
    }

    @Test
    void whenQuotesEndEveryPanelShowsTheNewestAfterATenthOfASecond() {
        AtomicInteger price = new AtomicInteger();
        int[] shown = new int[12];
        IntStream.range(0, 12).forEach(i -> frames.onTurn(Pace.PICTURE, () -> shown[i] = price.get()));
        for (int i = 0; i < 100; i++) {
            price.incrementAndGet();
            frames.step(PULSE_MS);
        }

        for (int ms = 0; ms < 100; ms += PULSE_MS) {
            frames.step(PULSE_MS);
        }

        assertThat(shown).containsOnly(100);
    }

    @Test
    void aPanelThatComesIsDrawnWithTheNextFrame() {
        panels(Pace.PICTURE, 12);
        frames.step(PULSE_MS);
        AtomicInteger turns = new AtomicInteger();
        Subscription turn = frames.onTurn(Pace.FIGURES, turns::incrementAndGet);

        frames.step(PULSE_MS);
        turn.unsubscribe();
        second(PULSE_MS);

        assertThat(turns).hasValue(1);
        assertThat(frames.listeners()).isEqualTo(12);
    }

    @Test
    void aPanelThatIsTakenAwayByAnotherIsNotCalledAnyMore() {
        AtomicInteger turns = new AtomicInteger();
        Subscription[] second = new Subscription[1];
        frames.onTurn(Pace.PICTURE, () -> second[0].unsubscribe());
        second[0] = frames.onTurn(Pace.PICTURE, turns::incrementAndGet);

        frames.step(PULSE_MS);

        assertThat(turns).hasValue(0);
    }
}
