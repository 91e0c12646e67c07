package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A window that does not answer any more, in a process of its own, and the system's wish to end.
@Timeout(240)
final class HungWindowIT {
    @TempDir
    private Path folder;

    @Test
    void theRunClosesInOrderThoughTheWindowHangs() throws Exception {
        assumeFalse(System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows"));
        Path said = folder.resolve("said.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HungWindow.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            RunningCockpit.await("the window", () -> Files.readString(said), text -> text.contains("hangs"));

            new ProcessBuilder("kill", "-TERM", Long.toString(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(45, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(said))
                    .contains("engine and journal are closed")
                    .doesNotContain("did not end");
            assertThat(process.exitValue()).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }
}
