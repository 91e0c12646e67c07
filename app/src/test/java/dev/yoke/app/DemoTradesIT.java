package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.app.home.Home;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoTradesIT {
    private static final int TERMINALS = 3;

    @TempDir
    Path home;

    @Test
    void opensPositionsOnDemoAccountsThatLeaveRoomAndHasOneSignalRefused() throws Exception {
        RunningCockpit user = new RunningCockpit(home);
        try (Cockpit cockpit = start()) {
            user.awaitReady(TERMINALS);
            cockpit.openDemoTrades(TERMINALS).get(60, TimeUnit.SECONDS);

            RunningCockpit.await("three positions on each account", user::positions, open -> open.size() == 6);
            assertThat(user.positions()).noneMatch(position -> position.startsWith("Cedar"));
            assertThat(decisions())
                    .filteredOn(text -> text.startsWith("Denied"))
                    .hasSize(2)
                    .allMatch(text -> text.contains("has no stop loss"));
        }
    }

    /// As a second start on the same home folder does.
    @Test
    void leavesAloneWhatIsHeldAlready() throws Exception {
        RunningCockpit user = new RunningCockpit(home);
        try (Cockpit cockpit = start()) {
            cockpit.openDemoTrades(TERMINALS).get(60, TimeUnit.SECONDS);
            List<String> held = RunningCockpit.await("positions", user::positions, positions -> positions.size() == 6);
            int decided = decisions().size();

            cockpit.openDemoTrades(TERMINALS).get(60, TimeUnit.SECONDS);

            assertThat(user.positions()).isEqualTo(held);
            assertThat(decisions()).hasSize(decided + 2);
        }
    }

    private Cockpit start() {
        CockpitConfig config = RunningCockpit.config();
        DemoTerminals simulation = Simulation.of(SimulationOptions.standard(), line -> {});
        return Cockpit.start(Home.open(home), config, Optional.of(simulation));
    }

    /// What was said of each decision, from the journal.
    private List<String> decisions() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(
                        "jdbc:sqlite:" + Home.existing(home).database());
                ResultSet rows = database.createStatement().executeQuery("SELECT summary FROM decisions")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
