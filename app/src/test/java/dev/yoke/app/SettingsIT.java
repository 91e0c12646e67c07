package dev.yoke.app;

import static dev.yoke.app.RunningCockpit.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.app.home.Home;
import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.connectors.gateway.client.ControlFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The settings of a cockpit that runs, on the real journal, over restarts.
@Timeout(120)
final class SettingsIT {
    private static final String DAY = " from \\d{4}-\\d\\d-\\d\\d 00:00 server time";

    @TempDir
    Path home;

    @Test
    void tightensWhileItRunsAndLoosensTomorrowAlsoOverARestart() throws Exception {
        write("[risk]\nmax-heat-percent = 5\n");
        try (Cockpit cockpit = start()) {
            assertThat(cockpit.ports().http()).isPositive();
            await("the first limits", this::limits, limits -> inForce(limits, "max-heat-percent") == 5);
            assertThat(limits().path("pending")).isEmpty();

            write("[risk]\nmax-heat-percent = 8\nmax-daily-loss-percent = 4\n");
            JsonNode changed =
                    await("the change", this::limits, limits -> inForce(limits, "max-daily-loss-percent") == 4);
            assertThat(inForce(changed, "max-heat-percent")).isEqualTo(5);
            assertThat(changed.path("pending").path(0).path("text").asText()).matches("max-heat-percent 5 → 8" + DAY);

            write("[risk]\nmax-heat-percent = 800\nmax-dayly-loss-percent = 4\n");
            JsonNode bad = await(
                    "the problems",
                    this::limits,
                    limits -> limits.path("problems").size() == 2);
            assertThat(bad.path("problems").path(0).asText())
                    .endsWith("yoke.toml line 2: max-heat-percent must be 0.01 to 100 %, not 800.");
            assertThat(bad.path("policy")).isEqualTo(changed.path("policy"));
            assertThat(show())
                    .contains("Set by yoke.toml.", "Waits: max-heat-percent 5 → 8", "Not taken: ", "line 3")
                    .containsPattern("max-daily-loss-percent +all +4 % +5 %");

            write("[risk]\nmax-heat-percent = 7\nmax-daily-loss-percent = 4\n");
            JsonNode mended = await(
                    "the end of them",
                    this::limits,
                    limits -> limits.path("problems").isEmpty());
            assertThat(mended.path("pending").path(0).path("after").asInt()).isEqualTo(7);
        }
        Files.delete(home.resolve("yoke.toml"));
        try (Cockpit cockpit = start()) {
            assertThat(cockpit.ports().http()).isPositive();
            JsonNode restarted = await(
                    "the limits of before",
                    this::limits,
                    limits -> limits.path("pending").size() == 2);
            assertThat(inForce(restarted, "max-heat-percent")).isEqualTo(5);
            assertThat(inForce(restarted, "max-daily-loss-percent")).isEqualTo(4);
            assertThat(restarted.path("origin").asText()).isEqualTo("no yoke.toml");
        }
    }

    private static double inForce(JsonNode limits, String key) {
        return limits.path("policy").path(key).asDouble();
    }

    private JsonNode limits() throws ControlFailure {
        try (ControlClient client = ControlClient.ofHome(home)) {
            return client.limits();
        }
    }

    private String show() {
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        assertThat(line.execute("risk", "show", "--home", home.toString())).isEqualTo(ExitCode.OK);
        return out.toString();
    }

    private void write(String text) throws IOException {
        Files.writeString(home.resolve("yoke.toml"), text);
    }

    private Cockpit start() {
        Home folder = Home.open(home);
        CockpitConfig config = ConfigFile.read(folder.settings()).withPorts(Optional.of(0), Optional.of(0));
        return Cockpit.start(folder, config, Optional.of(Simulation.of(SimulationOptions.standard(), line -> {})));
    }
}
