package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.app.home.Home;
import dev.yoke.app.home.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole program on simulated terminals, over real sockets and real files.
@Timeout(240)
final class CockpitIT {
    private static final int TERMINALS = 3;
    private static final int DEMO_ACCOUNTS = 2;
    private static final String BUY = "{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"id\":\"one\"}";

    @TempDir
    Path home;

    @Test
    void tradesASignalOnceFlattensAndStaysHaltedOverARestart() throws Exception {
        RunningCockpit user = new RunningCockpit(home);
        try (Cockpit cockpit = start()) {
            assertThat(cockpit.ports().http()).isPositive();
            user.awaitReady(TERMINALS);
            user.awaitTradable(BUY, DEMO_ACCOUNTS);

            assertThat(user.send(BUY)).isEqualTo(202);
            List<String> filled = user.awaitPositions(DEMO_ACCOUNTS);
            user.send(BUY);
            assertThat(user.positions()).isEqualTo(filled);

            assertThat(user.flatten()).hasSize(TERMINALS).containsOnly("FLAT");
            assertThat(user.positions()).isEmpty();
            assertThat(user.status().path("halted").asBoolean()).isTrue();
        }
        try (Cockpit cockpit = start()) {
            assertThat(cockpit.ports().webhook()).isPresent();
            user.awaitReady(TERMINALS);
            assertThat(user.status().path("halted").asBoolean()).isTrue();

            user.send("{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"id\":\"two\"}");
            assertThat(user.positions()).isEmpty();
        }
    }

    /// An Expert Advisor on a real chart dials in by itself; flattening a demo must not close its positions.
    @Test
    void keepsAKeyForTheDemoThatRealTerminalsDoNotKnow() throws Exception {
        Home folder = Home.open(home);
        String real = PrivateFiles.secret(folder.bridgeKey());
        try (Cockpit cockpit = start()) {
            assertThat(cockpit.ports().bridge()).isPositive();
            new RunningCockpit(home).awaitReady(TERMINALS);
            assertThat(folder.demoBridgeKey()).exists().content().isNotBlank().doesNotContain(real);
        }
        assertThat(PrivateFiles.secret(folder.bridgeKey())).isEqualTo(real);
    }

    @Test
    void findsTheSamePositionsAfterItWasKilled() throws Exception {
        RunningCockpit user = new RunningCockpit(home);
        Process first = startProcess("first.log");
        List<String> filled;
        try {
            user.awaitReady(TERMINALS);
            user.awaitTradable(BUY, DEMO_ACCOUNTS);
            assertThat(user.send(BUY)).isEqualTo(202);
            filled = user.awaitPositions(DEMO_ACCOUNTS);
        } finally {
            kill(first);
        }
        Process second = startProcess("second.log");
        try {
            user.awaitReady(TERMINALS);
            assertThat(user.awaitPositions(DEMO_ACCOUNTS)).isEqualTo(filled);
            user.send(BUY);
            assertThat(user.positions()).isEqualTo(filled);
        } finally {
            kill(second);
        }
    }

    private Cockpit start() {
        CockpitConfig config = RunningCockpit.config();
        DemoTerminals simulation = Simulation.of(SimulationOptions.standard(), line -> {});
        return Cockpit.start(Home.open(home), config, Optional.of(simulation));
    }

    private Process startProcess(String log) throws IOException {
        List<String> command = new ArrayList<>();
        Collections.addAll(
                command,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Collections.addAll(command, "dev.yoke.app.Main", "demo", "--headless", "--home", home.toString());
        Collections.addAll(command, "--http-port", "0", "--bridge-port", "0", "--exit-after", "4m");
        File output = home.resolve(log).toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
}
