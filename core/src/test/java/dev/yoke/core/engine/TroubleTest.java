package dev.yoke.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TroubleTest {

    @Test
    void isTheTableInTheDocument() throws IOException {
        String table = Arrays.stream(Trouble.values()).map(TroubleTest::row).collect(Collectors.joining("\n"));
        assertThat(Files.readString(document())).contains(table);
    }

    private static String row(Trouble trouble) {
        String steps = trouble.steps().stream().map(Enum::name).collect(Collectors.joining(", "));
        return "| " + trouble.component() + " | " + trouble + " | " + trouble.severity() + " | " + steps + " |";
    }

    private static Path document() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("docs")) ? here : here.resolveSibling("");
        return (Files.exists(root.resolve("docs")) ? root : here.getParent()).resolve("docs/recovery.md");
    }

    @Test
    void stopsEverythingWhereAndOnlyWhereTroubleIsCritical() {
        assertThat(Trouble.values())
                .allSatisfy(trouble -> assertThat(trouble.asksFor(Trouble.Step.EMERGENCY_STOP))
                        .isEqualTo(trouble.severity() == Trouble.Severity.CRITICAL));
    }
}
