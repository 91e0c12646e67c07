package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.app.home.Home;
import dev.yoke.ea.harness.Compilation;
import dev.yoke.ea.harness.EaPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole program with the Expert Advisors themselves: from the signal by webhook to a flat account.
@Timeout(600)
final class EaDemoIT {
    private static final int TERMINALS = 3;
    private static final int DEMO_ACCOUNTS = 2;
    private static final String BUY = "{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"id\":\"one\"}";
    private static final Path PROGRAMS = Path.of(System.getProperty("basedir", ""), "target", "ea");

    @TempDir
    Path home;

    @BeforeEach
    void compilerIsThere() {
        boolean there = List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "g++")));
        if (!there) {
            System.out.println("SKIPPED: g++ was not found; 'yoke demo --ea' is not tested here.");
        }
        Assumptions.assumeTrue(there, "g++ was not found");
    }

    /// Compiled once for all tests, as the program does it for all its runs.
    private static EaDemo demo() throws IOException {
        EaDemo demo = new EaDemo(TERMINALS, 1, System.out::println);
        demo.prepare(PROGRAMS, Files.createDirectories(PROGRAMS).resolve("compile.log"));
        return demo;
    }

    /// The cockpit as a process that can be killed; its argument is the home folder.
    public static void main(String[] arguments) throws Exception {
        EaDemoIT process = new EaDemoIT();
        process.home = Path.of(arguments[0]);
        try (Cockpit cockpit = process.start(demo())) {
            new CountDownLatch(1).await();
        }
    }

    private Cockpit start(EaDemo demo) {
        CockpitConfig config = RunningCockpit.config();
        return Cockpit.start(Home.open(home), config, Optional.of(demo));
    }

    @Test
    void tradesASignalOnceFlattensAndStaysHaltedOverARestart() throws Exception {
        EaDemo demo = demo();
        RunningCockpit user = new RunningCockpit(home);
        List<String> filled;
        try (Cockpit cockpit = start(demo)) {
            assertThat(cockpit.places()).contains("bridge.sock");
            user.awaitReady(TERMINALS);
            user.awaitTradable(BUY, DEMO_ACCOUNTS);

            assertThat(user.send(BUY)).isEqualTo(202);
            filled = user.awaitPositions(DEMO_ACCOUNTS);
            assertThat(filled.get(0)).startsWith("Alder MT5 EURUSD BUY");
            assertThat(filled.get(1)).startsWith("Birch MT5 EURUSD BUY");
            user.send(BUY);
            assertThat(user.positions()).isEqualTo(filled);
        }
        try (Cockpit cockpit = start(demo)) {
            assertThat(cockpit.ports().webhook()).isPresent();
            user.awaitReady(TERMINALS);
            assertThat(user.awaitPositions(DEMO_ACCOUNTS)).isEqualTo(filled);

            assertThat(user.flatten()).hasSize(TERMINALS).containsOnly("FLAT");
            assertThat(user.positions()).isEmpty();
        }
        try (Cockpit cockpit = start(demo)) {
            assertThat(cockpit.ports().http()).isPositive();
            user.awaitReady(TERMINALS);
            assertThat(user.status().path("halted").asBoolean()).isTrue();

            user.send("{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"id\":\"two\"}");
            assertThat(user.positions()).isEmpty();
        }
    }

    @Test
    void endsTheTerminalsWhenTheCockpitIsKilled() throws Exception {
        demo();
        Process cockpit = startProcess();
        List<ProcessHandle> terminals;
        try {
            new RunningCockpit(home).awaitReady(TERMINALS);
            terminals = cockpit.descendants()
                    .filter(process -> process.info().command().orElse("").contains("terminal-mt"))
                    .toList();
            assertThat(terminals).hasSize(TERMINALS);
        } finally {
            cockpit.destroyForcibly();
            assertThat(cockpit.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        for (ProcessHandle terminal : terminals) {
            terminal.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    private Process startProcess() throws IOException {
        List<String> command = new ArrayList<>();
        Collections.addAll(
                command,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Dbasedir=" + System.getProperty("basedir", ""),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Collections.addAll(command, EaDemoIT.class.getName(), home.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("cockpit.log").toFile())
                .start();
    }

    @Test
    void saysWhereTheCompilersWordsAreWhenItRefuses() throws Exception {
        Path log = home.resolve("compile.log");
        String output = "g++ -std=c++20\nTrade5.mqh:7: error: 'x' was not declared\nnote: here\nA.mqh:9: error: 2nd\n";

        assertThatThrownBy(() -> EaDemo.program(new Compilation.Failed(output), EaPlatform.MT5, log))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("g++ refuses the Expert Advisor for MT5. All it says is in " + log
                        + "; it begins with:\n  Trade5.mqh:7: error: 'x' was not declared\n  A.mqh:9: error: 2nd");
        assertThat(log).hasContent(output);
    }
}
