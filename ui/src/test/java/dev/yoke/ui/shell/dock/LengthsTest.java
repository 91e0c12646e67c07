package dev.yoke.ui.shell.dock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.ui.shell.dock.Area.Split;
import dev.yoke.ui.shell.dock.Area.Tabs;
import java.util.List;
import org.junit.jupiter.api.Test;

class LengthsTest {

    private static Split split(double lengthPx, String... panels) {
        List<Area> parts = List.of(Tabs.of(panels[0]), Tabs.of(panels[1]), Tabs.of(panels[2]));
        return new Split(true, parts, List.of(0.2, 0.6, 0.2), lengthPx);
    }

    @Test
    void theChartTakesWhatTheWindowGains() {
        assertThat(Lengths.of(split(1000, "watch", "chart", "ticket"), 1600))
                .containsExactly(new double[] {200, 1200, 200}, within(1e-6));
    }

    @Test
    void theChartGivesWhatTheWindowLosesUntilHalfOfItIsLeft() {
        assertThat(Lengths.of(split(1000, "watch", "chart", "ticket"), 850))
                .containsExactly(new double[] {200, 450, 200}, within(1e-6));
        assertThat(Lengths.of(split(1000, "watch", "chart", "ticket"), 500))
                .containsExactly(new double[] {100, 300, 100}, within(1e-6));
    }

    @Test
    void withoutAChartAllShareWhatThereIs() {
        assertThat(Lengths.of(split(1000, "watch", "heat", "ticket"), 2000))
                .containsExactly(new double[] {400, 1200, 400}, within(1e-6));
        assertThat(Lengths.of(split(0, "watch", "chart", "ticket"), 2000))
                .containsExactly(new double[] {400, 1200, 400}, within(1e-6));
    }

    @Test
    void aDividerMovesBetweenItsTwoPartsAndHidesNeither() {
        assertThat(Lengths.moved(new double[] {200, 600, 200}, 0, 100)).containsExactly(0.3, 0.5, 0.2);
        assertThat(Lengths.moved(new double[] {200, 600, 200}, 1, 900)).containsExactly(0.2, 0.752, 0.048);
    }
}
