package dev.yoke.connectors.sim.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DurableLinesTest {

    @TempDir
    private Path folder;

    @Test
    void losesOnlyTheUnfinishedGroupWhereverTheFileIsTorn() throws IOException {
        Path file = folder.resolve("lines");
        long firstGroup;
        try (DurableLines lines = new DurableLines(file, new ArrayList<>())) {
            lines.append(List.of("one", "two"));
            firstGroup = Files.size(file);
            lines.append(List.of("three", "four"));
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length = (int) firstGroup; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            List<String> read = new ArrayList<>();
            try (DurableLines lines = new DurableLines(file, read)) {
                assertThat(read).containsExactly("one", "two");
                assertThat(lines.wasTorn()).isEqualTo(length > firstGroup);
                lines.append(List.of("five"));
            }
            List<String> again = new ArrayList<>();
            new DurableLines(file, again).close();
            assertThat(again).containsExactly("one", "two", "five");
        }
    }

    @Test
    void doesNotTrustAGroupWithAWrongChecksum() throws IOException {
        Path file = folder.resolve("lines");
        try (DurableLines lines = new DurableLines(file, new ArrayList<>())) {
            lines.append(List.of("balance 100"));
        }
        Files.writeString(file, Files.readString(file).replace("100", "900"));
        List<String> read = new ArrayList<>();
        try (DurableLines lines = new DurableLines(file, read)) {
            assertThat(lines.wasTorn()).isTrue();
        }
        assertThat(read).isEmpty();
    }

    @Test
    void replacesTheWholeContent() throws IOException {
        Path file = folder.resolve("lines");
        try (DurableLines lines = new DurableLines(file, new ArrayList<>())) {
            lines.append(List.of("one"));
            lines.replace(List.of("two"));
            lines.append(List.of("three"));
        }
        List<String> read = new ArrayList<>();
        new DurableLines(file, read).close();
        assertThat(read).containsExactly("two", "three");
    }
}
