package dev.yoke.ui.shell.dock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final Place LEFT = new Place(0, 0, 1920, 1040);
    private static final Place RIGHT = new Place(1920, 0, 2560, 1400);

    @Test
    void aWindowStaysWhereItWasOnItsMonitor() {
        Place window = new Place(2400, 300, 800, 600);
        assertThat(window.on(List.of(LEFT, RIGHT))).isEqualTo(window);
    }

    @Test
    void aWindowMayReachOverTwoMonitors() {
        Place window = new Place(1500, 100, 900, 600);
        assertThat(window.on(List.of(LEFT, RIGHT))).isEqualTo(window);
    }

    @Test
    void aWindowWhoseMonitorIsGoneComesToTheMiddleOfThePrimaryOne() {
        assertThat(new Place(2400, 300, 800, 600).on(List.of(LEFT))).isEqualTo(new Place(560, 220, 800, 600));
        assertThat(new Place(-3000, 300, 4000, 3000).on(List.of(LEFT))).isEqualTo(LEFT);
        assertThat(new Place(100, -900, 800, 600).on(List.of(LEFT))).isEqualTo(new Place(560, 220, 800, 600));
    }

    @Test
    void aWindowThatHangsOverTheEdgeIsPulledIn() {
        assertThat(new Place(1700, 900, 800, 600).on(List.of(LEFT))).isEqualTo(new Place(1120, 440, 800, 600));
    }
}
