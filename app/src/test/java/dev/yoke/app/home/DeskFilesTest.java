package dev.yoke.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeskFilesTest {
    @TempDir
    Path folder;

    @Test
    void keepsTheLatestTextOverARestart() {
        try (DeskFiles files = DeskFiles.in(folder.resolve("desk"))) {
            for (int i = 0; i <= 100; i++) {
                files.write("layout", "text " + i);
                assertThat(files.read("layout")).contains("text " + i);
            }
        }

        try (DeskFiles again = DeskFiles.in(folder.resolve("desk"))) {
            assertThat(again.read("layout")).contains("text 100");
            assertThat(again.read("never-kept")).isEmpty();
        }
    }

    @Test
    void putsAsideWhatNobodyUnderstands() throws IOException {
        Files.writeString(folder.resolve("layout.json"), "{");
        try (DeskFiles files = DeskFiles.in(folder)) {
            files.keepAside("layout");

            assertThat(files.read("layout")).isEmpty();
            assertThat(folder.resolve("layout.json.damaged")).hasContent("{");
        }
    }

    @Test
    void staysReadableWhereTheFolderCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("in-the-way"), "");
        try (DeskFiles files = DeskFiles.in(file)) {
            files.write("layout", "text");

            assertThat(files.read("layout")).contains("text");
        }
    }

    @Test
    void refusesANameThatLeavesTheFolder() {
        try (DeskFiles files = DeskFiles.in(folder)) {
            assertThatThrownBy(() -> files.write("../layout", "text")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
