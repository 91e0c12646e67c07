package dev.yoke.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.port.Exports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFilesTest {

    @TempDir
    Path folder;

    @Test
    void neverOverwritesInTheFolderOfExports() throws Exception {
        ExportFiles exports = ExportFiles.in(folder.resolve("exports"));
        assertThat(exports.write(Optional.empty(), "history.csv", bytes("one")))
                .isEqualTo(new Exports.Written(folder.resolve("exports/history.csv")));
        assertThat(exports.write(Optional.empty(), "history.csv", bytes("two")))
                .isEqualTo(new Exports.Written(folder.resolve("exports/history-2.csv")));
        assertThat(folder.resolve("exports/history.csv")).hasContent("one");
        assertThat(folder.resolve("exports/history-2.csv")).hasContent("two");
    }

    @Test
    void replacesTheFileThatTheTraderChose() throws Exception {
        Path chosen = Files.writeString(folder.resolve("mine.csv"), "before");
        ExportFiles.in(folder.resolve("exports")).write(Optional.of(chosen), "history.csv", bytes("after"));
        assertThat(chosen).hasContent("after");
        assertThat(folder.resolve("exports")).doesNotExist();
    }

    @Test
    void saysWhyItCouldNotBeWritten() {
        Path nowhere = folder.resolve("gone/mine.csv");
        assertThat(ExportFiles.in(folder).write(Optional.of(nowhere), "history.csv", bytes("x")))
                .isInstanceOfSatisfying(
                        Exports.Failed.class,
                        failed -> assertThat(failed.reason()).contains("gone"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
