package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.yoke.app.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The real program in a process of its own, ended in every way there is.
@Timeout(240)
final class OrderlyEndIT {
    /// What the shutdown hook waits at most, and half a minute for a busy machine.
    private static final int PATIENCE_SECONDS = 45;

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143, true", "INT, 130, true", "TERM, 143, false"})
    void closesEverythingWhenTheSystemEndsIt(String signal, int code, boolean screen) throws Exception {
        assumeFalse(System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows"));
        Process cockpit = screen
                ? start("--screenshot", picture().toString(), "--exit-after", "4m")
                : start("--exit-after", "4m");
        RunningCockpit.await("the cockpit", this::said, said -> said.contains(screen ? "Picture: " : "Yoke runs"));
        assumeFalse(isIgnored(signal, cockpit), "this build ignores interrupts");

        new ProcessBuilder("kill", "-" + signal, Long.toString(cockpit.pid()))
                .start()
                .waitFor();

        assertEndsWith(code, cockpit);
    }

    @Test
    void endsWhenTheTimeIsUp() throws Exception {
        assertEndsWith(ExitCode.OK, start("--exit-after", "1s"));
        assertThat(said()).contains("The time is up; closing.");
    }

    @Test
    void takesAPictureOfASettledScreenAndEnds() throws Exception {
        assertEndsWith(ExitCode.OK, start("--trades", "--screenshot", picture().toString()));
        assertThat(said()).endsWith("Picture: " + picture() + System.lineSeparator());
        assertThat(picture()).isNotEmptyFile();
    }

    @Test
    void saysThatAPictureCannotBeWrittenBeforeItStarts() throws Exception {
        Process cockpit = start("--screenshot", folder.toString());
        assertThat(cockpit.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(cockpit.exitValue()).isEqualTo(ExitCode.FAILED);
        assertThat(said().lines())
                .singleElement()
                .asString()
                .contains(folder.toString(), "it is a folder", "--screenshot");
    }

    private void assertEndsWith(int code, Process cockpit) throws Exception {
        assertThat(cockpit.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as(said())
                .isTrue();
        assertThat(cockpit.exitValue()).as(said()).isEqualTo(code);
        assertThat(said().lines())
                .noneMatch(line -> line.startsWith("\tat ")
                        || line.contains("ERROR")
                        || line.contains("Exception")
                        || line.contains("is offline")
                        || line.contains("did not"));
        Home home = Home.existing(folder.resolve("home"));
        assertThat(home.ports()).doesNotExist();
        assertThat(home.database().resolveSibling("yoke.db-wal")).doesNotExist();
        assertThat(home.logs().resolve("yoke.log")).content().contains(" - Closed");
    }

    private Path picture() {
        return folder.resolve("cockpit.png");
    }

    private String said() throws IOException {
        Path log = folder.resolve("said.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /// As `nohup` and a shell's background jobs hand it down: who is told to hear nothing hears nothing.
    private static boolean isIgnored(String signal, Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!signal.equals("INT") || !Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private Process start(String... options) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        // The market may be a lively one at this hour, and its trades are part of what is waited for.
        Files.writeString(
                home.resolve("yoke.toml"), "[risk]\nregime-volatile-percent = 100\nregime-extreme-percent = 100\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.yoke.app.Main",
                "demo",
                "--headless"));
        command.addAll(List.of("--home", home.toString()));
        command.addAll(List.of("--http-port", "0", "--bridge-port", "0"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile())
                .start();
        started.add(process);
        return process;
    }
}
