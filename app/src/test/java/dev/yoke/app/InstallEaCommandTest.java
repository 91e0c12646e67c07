package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yoke.app.install.FolderTrees;
import dev.yoke.app.install.Platform;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `yoke terminals` and `yoke install-ea` with the sources that the program brings.
final class InstallEaCommandTest {
    @TempDir
    Path made;

    private Path prefix;
    private Path terminals;
    private Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void twoTerminals() throws IOException {
        home = made.resolve("home");
        prefix = made.resolve("Wine Präfix");
        terminals = prefix.resolve("drive_c/users/jö/AppData/Roaming/MetaQuotes/Terminal");
        FolderTrees.terminal(terminals, FolderTrees.ALDER, Platform.MT5, "C:\\Program Files\\Alder MT5");
        FolderTrees.terminal(terminals, FolderTrees.CEDAR, Platform.MT4, "C:\\Cedar MT4");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--folder", prefix.toString(), "--home", home.toString()));
        return line.execute(all.toArray(String[]::new));
    }

    private JsonNode listed() throws IOException {
        assertThat(run("terminals", "--json")).isEqualTo(ExitCode.OK);
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void listsTerminalsBeforeAndAfterTheInstallation() throws IOException {
        JsonNode before = listed();
        assertThat(before).hasSize(2);
        assertThat(before.get(0).path("id").asText()).isEqualTo(FolderTrees.ALDER);
        assertThat(before.get(0).path("platform").asText()).isEqualTo("MT5");
        assertThat(before.get(0).path("installed").asBoolean()).isFalse();

        assertThat(run("install-ea", "--all")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("F7", "drag", "Algo Trading", "AutoTrading", "127.0.0.1");
        String key = Files.readString(terminals.resolve("Common/Files/Yoke/bridge.key"));
        assertThat(key).isEqualTo(Files.readString(home.resolve("bridge.key"))).hasSize(65);

        for (JsonNode terminal : listed()) {
            assertThat(terminal.path("installed").asBoolean()).isTrue();
            assertThat(terminal.path("current").asBoolean()).isTrue();
            assertThat(terminal.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+");
        }
        assertThat(run("terminals")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("0A1B2C3D", "MT5", "C:\\Program Files\\Alder MT5");
    }

    @Test
    void installsWhatEachPlatformNeeds() {
        assertThat(run("install-ea", "--all")).isEqualTo(ExitCode.OK);
        Path five = terminals.resolve(FolderTrees.ALDER).resolve("MQL5");
        Path four = terminals.resolve(FolderTrees.CEDAR).resolve("MQL4");
        assertThat(five.resolve("Experts/Yoke/YokeBridge.mq5")).isNotEmptyFile();
        assertThat(five.resolve("Include/Yoke/Trade5.mqh")).isNotEmptyFile();
        assertThat(five.resolve("Include/Yoke/Trade4.mqh")).doesNotExist();
        assertThat(four.resolve("Experts/Yoke/YokeBridge.mq4")).isNotEmptyFile();
        assertThat(four.resolve("Include/Yoke/Trade4.mqh")).isNotEmptyFile();
        assertThat(four.resolve("Include/Yoke/Trade5.mqh")).doesNotExist();
        assertThat(four.resolve("Include/Yoke/Session.mqh")).isNotEmptyFile();
    }

    @Test
    void takesTheBeginningOfAnId() {
        assertThat(run("install-ea", "--terminal", "0a1b2")).isEqualTo(ExitCode.OK);
        assertThat(terminals.resolve(FolderTrees.ALDER).resolve("MQL5/Experts/Yoke"))
                .exists();
        assertThat(terminals.resolve(FolderTrees.CEDAR).resolve("MQL4/Experts/Yoke"))
                .doesNotExist();
    }

    @Test
    void refusesWhatIsUnknownOrAmbiguous() {
        assertThat(run("install-ea")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("several terminals", "--all", FolderTrees.ALDER, FolderTrees.CEDAR);
        assertThat(run("install-ea", "--terminal", "0A1B")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("More than one");
        assertThat(run("install-ea", "--terminal", "77")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("No terminal has the id '77'");
        assertThat(run("install-ea", "--terminal", "0A1B2", "--all")).isEqualTo(ExitCode.USAGE);
        assertThat(run("terminals", "--folder", made.resolve("missing").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("is not a folder");
        assertThat(terminals.resolve(FolderTrees.ALDER).resolve("MQL5/Experts/Yoke"))
                .doesNotExist();
    }

    @Test
    void saysWhereTheKeyIsThatHasToBePasted() throws IOException {
        Path portable = FolderTrees.portable(made.resolve("portable"), Platform.MT5);
        prefix = portable.resolve("MQL5");
        assertThat(run("install-ea", "--all")).isEqualTo(ExitCode.OK);
        assumeTrue(out.toString().contains("is not known here"), "this system has a folder for all terminals");
        assertThat(out.toString())
                .contains("the one line of " + home.toAbsolutePath().resolve("bridge.key") + ",");
    }

    @Test
    void saysThatNothingWasFoundInANamedFolder() throws IOException {
        prefix = Files.createDirectories(made.resolve("nothing"));
        for (String command : List.of("terminals", "install-ea")) {
            assertThat(run(command)).isEqualTo(ExitCode.FAILED);
            assertThat(err.toString()).startsWith("yoke: Nothing was found in " + prefix + ":");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysThatAFolderCannotBeRead() throws IOException {
        prefix = Files.createDirectories(made.resolve("closed"));
        Path loop = Files.createSymbolicLink(prefix.resolve("loop"), prefix.resolve("loop"));
        assertThat(run("terminals")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains(loop + " cannot be read").doesNotContain("No MetaTrader");
    }

    @Test
    void saysThatOnlyTheKeyIsNotInPlace() throws IOException {
        Files.createDirectories(terminals.resolve("Common/Files/Yoke/bridge.key/in the way"));
        assertThat(run("install-ea", "--terminal", "0A1B2")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .contains("The files are in place; the key is not, because ")
                .contains(home.toAbsolutePath().resolve("bridge.key").toString())
                .containsOnlyOnce(
                        terminals.resolve("Common/Files/Yoke/bridge.key").toString())
                .doesNotContain(".new");
        assertThat(terminals.resolve(FolderTrees.ALDER).resolve("MQL5/Experts/Yoke/YokeBridge.mq5"))
                .exists();
    }

    @Test
    void namesTheFileThatCannotBeWrittenOnce() throws IOException {
        Path session = terminals.resolve(FolderTrees.ALDER).resolve("MQL5/Include/Yoke/Session.mqh");
        Files.createDirectories(session.resolve("in the way"));
        assertThat(run("install-ea", "--terminal", "0A1B2")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .containsOnlyOnce(session.toRealPath().toString())
                .containsOnlyOnce("MQL5")
                .doesNotContain(".yoke-new");
    }

    @Test
    void countsOneFileAsOne() throws IOException {
        run("install-ea", "--all");
        Files.delete(terminals.resolve(FolderTrees.ALDER).resolve("MQL5/Include/Yoke/Session.mqh"));
        assertThat(run("install-ea", "--terminal", "0A1B2")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains(", 1 file written, ");
    }

    @Test
    void goesOnWithTheOthersWhereOneTerminalCannotBeWritten() throws IOException {
        Files.delete(terminals.resolve(FolderTrees.ALDER).resolve("MQL5/Include"));
        Files.writeString(terminals.resolve(FolderTrees.ALDER).resolve("MQL5/Include"), "in the way");
        assertThat(run("install-ea", "--all")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("C:\\Program Files\\Alder MT5").contains("Include");
        assertThat(terminals.resolve(FolderTrees.CEDAR).resolve("MQL4/Experts/Yoke/YokeBridge.mq4"))
                .exists();
    }
}
