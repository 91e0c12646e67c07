package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassArchiveTest {
    @TempDir
    Path folder;

    @Test
    void isMarkedByAWholeRunAndNoLongerAfterARefusedOne() {
        Path mark = folder.resolve("cockpit.jsa.whole");
        ClassArchive archive = ClassArchive.of(folder.resolve("cockpit.jsa").toString(), "jars of today");

        archive.mark(true);
        archive.mark(true);
        assertThat(mark).content().isEqualToIgnoringNewLines("jars of today");

        archive.mark(false);
        archive.mark(false);
        assertThat(mark).doesNotExist();
    }

    @Test
    void doesNothingWithoutALauncherOrAFolder() {
        ClassArchive.of("", "").mark(true);
        ClassArchive.of(folder.resolve("gone").resolve("cockpit.jsa").toString(), "jars of today")
                .mark(true);

        assertThat(folder).isEmptyDirectory();
    }
}
