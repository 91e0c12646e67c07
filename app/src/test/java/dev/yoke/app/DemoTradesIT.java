package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.app.home.Home;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoTradesIT {
    @TempDir
    Path home;

    @Test
    void opensPositionsOnDemoAccountsOnly() throws Exception {
        CockpitConfig config = CockpitConfig.DEFAULT.withPorts(Optional.of(0), Optional.of(0));
        DemoTerminals simulation = Simulation.of(SimulationOptions.standard(), line -> {});
        RunningCockpit user = new RunningCockpit(home);
        try (Cockpit cockpit = Cockpit.start(Home.open(home), config, Optional.of(simulation))) {
            user.awaitReady(3);
            cockpit.openDemoTrades();

            RunningCockpit.await("positions to look at", user::positions, positions -> positions.size() >= 2);
            assertThat(user.positions()).noneMatch(position -> position.startsWith("Cedar"));
        }
    }
}
