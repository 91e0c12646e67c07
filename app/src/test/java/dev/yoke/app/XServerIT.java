package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The cockpit's real window under a real X server with GTK, where both are installed; elsewhere it is skipped, and the
/// headless platform has to do.
final class XServerIT {
    private static final String SCREEN = "1600x1000x24";
    private static final int COLOURS_OF_A_COCKPIT = 64;

    @TempDir
    Path folder;

    @Test
    void opensItsWindowOnARealScreen() throws Exception {
        Path server = installed("Xvfb").orElse(null);
        assumeTrue(server != null && hasGtk(), "Xvfb and GTK 3 are not installed");
        Process x = new ProcessBuilder(
                        server.toString(), "-displayfd", "1", "-screen", "0", SCREEN, "-fbdir", folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            cockpitOn(":" + firstLine(x));
        } finally {
            end(x);
        }
    }

    private void cockpitOn(String display) throws Exception {
        Process cockpit = startCockpit(display);
        try {
            RunningCockpit.await(
                    "the cockpit on the screen", this::coloursOnScreen, colours -> colours > COLOURS_OF_A_COCKPIT);
            assertThat(Files.readString(folder.resolve("cockpit.log"))).doesNotContain("headless");
            cockpit.destroy();
            assertThat(cockpit.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            end(cockpit);
        }
    }

    private Process startCockpit(String display) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.yoke.app.Main",
                "demo"));
        command.addAll(List.of("--home", folder.resolve("home").toString(), "--exit-after", "3m"));
        command.addAll(List.of("--http-port", "0", "--bridge-port", "0"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("cockpit.log").toFile());
        builder.environment().put("DISPLAY", display);
        return builder.start();
    }

    /// Of every 16th pixel of the server's frame buffer, a file in the format of `xwd`: big-endian header, its size
    /// first, width, height, bytes per line and number of colours at 16, 20, 48 and 76, then 12 bytes a colour.
    private int coloursOnScreen() throws IOException {
        ByteBuffer dump = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("Xvfb_screen0")));
        int data = dump.getInt(0) + 12 * dump.getInt(76);
        int lineBytes = dump.getInt(48);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < dump.getInt(20); y += 16) {
            for (int x = 0; x < dump.getInt(16); x += 16) {
                colours.add(dump.getInt(data + y * lineBytes + 4 * x));
            }
        }
        return colours.size();
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        return String.valueOf(reader.readLine());
    }

    private static Optional<Path> installed(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean hasGtk() {
        for (Path place : List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/lib"))) {
            if (Files.isDirectory(place) && findsGtk(place)) {
                return true;
            }
        }
        return false;
    }

    private static boolean findsGtk(Path place) {
        try (var files = Files.find(
                place, 2, (file, attributes) -> file.getFileName().toString().startsWith("libgtk-3.so"))) {
            return files.findAny().isPresent();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
