package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `yoke demo --ea` refuses before anything runs. The rest is in EaDemoIT.
final class EaDemoTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void saysOnOtherSystemsThatItRunsOnLinuxOnly(String system) {
        assertThatThrownBy(() -> EaDemo.requireLinux(system))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("'demo --ea' runs on Linux only, and this is " + system
                        + ". Start 'yoke demo', which runs everywhere.");
    }

    @Test
    void runsOnLinux() {
        assertThatCode(() -> EaDemo.requireLinux("Linux")).doesNotThrowAnyException();
    }

    @Test
    void refusesAFolderThatCannotBeWrittenInWordsForTheTrader() throws IOException {
        Path file = Files.writeString(home.resolve("ea"), "a file where the folder should be");
        EaDemo demo = new EaDemo(1, 1, _ -> {});

        assertThatThrownBy(() -> demo.prepare(file, home.resolve("compile.log")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("'yoke demo'")
                .hasMessageNotContaining("java.");
    }

    @Test
    void namesTheFileAndNotTheException() {
        assertThat(EaDemo.reason(new UncheckedIOException(new AccessDeniedException("/ea/lock", null, "no space"))))
                .isEqualTo("/ea/lock: no space");
        assertThat(EaDemo.reason(new UncheckedIOException(new IOException("Cannot run program"))))
                .isEqualTo("Cannot run program");
    }
}
