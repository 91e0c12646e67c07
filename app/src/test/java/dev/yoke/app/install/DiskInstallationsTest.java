package dev.yoke.app.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.port.TerminalInstallations.Compiled;
import dev.yoke.core.port.TerminalInstallations.Installation;
import dev.yoke.core.port.TerminalInstallations.Installed;
import dev.yoke.core.port.TerminalInstallations.Progress;
import dev.yoke.core.port.TerminalInstallations.Scan;
import dev.yoke.core.trade.TerminalIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Terminals as the screen finds and serves them, with the sources that the program brings.
final class DiskInstallationsTest {

    private static final Progress ON = (what, done, of) -> true;
    private static final String KEY = "ab".repeat(32);

    @TempDir
    Path made;

    private Path terminals;
    private DiskInstallations installations;

    @BeforeEach
    void twoTerminals() throws IOException {
        terminals = made.resolve("jö/AppData/Roaming/MetaQuotes/Terminal");
        FolderTrees.terminal(terminals, FolderTrees.ALDER, Platform.MT5, "C:\\Program Files\\Alder MT5");
        FolderTrees.terminal(terminals, FolderTrees.CEDAR, Platform.MT4, "C:\\Cedar MT4");
        installations = in(new SearchPlaces(Optional.of(terminals), List.of(), "jo"));
    }

    private DiskInstallations in(SearchPlaces places) {
        return new DiskInstallations(places, Optional.empty(), new DiskInstallations.Key() {
            @Override
            public String hex() {
                return KEY;
            }

            @Override
            public Path file() {
                return made.resolve("bridge.key");
            }
        });
    }

    @Test
    void findsTerminalsAndSaysWhereItLooked() {
        Scan scan = installations.scan(List.of(), ON);
        assertThat(scan.complete()).isTrue();
        assertThat(scan.places()).containsExactly(terminals.toString());
        assertThat(scan.found())
                .extracting(Installation::program, Installation::platform, Installation::eaVersion)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "C:\\Program Files\\Alder MT5", TerminalIdentity.Platform.MT5, Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple(
                                "C:\\Cedar MT4", TerminalIdentity.Platform.MT4, Optional.empty()));
    }

    @Test
    void installsTheKeyAndEveryFileAndTellsHowFarItIs() throws IOException {
        List<Integer> done = new ArrayList<>();
        Installation target = installations.scan(List.of(), ON).found().getFirst();
        Installed installed = installations.install(target, (what, now, of) -> {
            assertThat(now).isLessThan(of);
            done.add(now);
            return true;
        });
        assertThat(installed.done()).as(installed.text()).isTrue();
        assertThat(done).isSorted().hasSizeGreaterThan(3);
        Installation after = installations.scan(List.of(), ON).found().getFirst();
        assertThat(after.eaVersion()).contains(installations.offered(after.platform()));
        assertThat(after.current()).isTrue();
        assertThat(after.compiled()).isEqualTo(Compiled.NO);
        assertThat(Files.readString(terminals.resolve("Common/Files/Yoke/bridge.key")))
                .startsWith(KEY);
    }

    @Test
    void keepsWhatSomebodyChangedAsBak() throws IOException {
        Installation target = installations.scan(List.of(), ON).found().getFirst();
        installations.install(target, ON);
        Path source = Path.of(target.folder())
                .resolve(target.platform() == TerminalIdentity.Platform.MT5 ? "MQL5" : "MQL4")
                .resolve(target.source());
        Files.writeString(source, "// mine");
        assertThat(installations.scan(List.of(), ON).found().getFirst().current())
                .isFalse();
        Installed again = installations.install(target, ON);
        assertThat(again.kept()).singleElement().asString().contains(".bak");
        assertThat(source.resolveSibling(source.getFileName() + ".bak")).hasContent("// mine");
    }

    @Test
    void saysWhatStandsInTheWayOfAnInstallation() throws IOException {
        Installation target = installations.scan(List.of(), ON).found().getFirst();
        Path experts = Path.of(target.folder())
                .resolve(target.platform() == TerminalIdentity.Platform.MT5 ? "MQL5" : "MQL4")
                .resolve("Experts");
        Files.writeString(experts.resolve("Yoke"), "a file where a folder belongs");
        Installed failed = installations.install(target, ON);
        assertThat(failed.done()).isFalse();
        assertThat(failed.text()).startsWith("Not installed:").contains("in the way");
    }

    @Test
    void anInstallationThatWasStoppedGoesOnLater() {
        Installation target = installations.scan(List.of(), ON).found().getFirst();
        Installed stopped = installations.install(target, (what, done, of) -> done < 2);
        assertThat(stopped.done()).isFalse();
        assertThat(stopped.text()).startsWith("Stopped");
        assertThat(installations.install(target, ON).done()).isTrue();
        assertThat(installations.scan(List.of(), ON).found().getFirst().current())
                .isTrue();
    }

    @Test
    void stopsLookingWhenItIsToldTo() {
        Scan scan = installations.scan(
                List.of(),
                (what, done, of) -> done == 0
                        && what.contains("MetaQuotes")
                        && !what.contains(FolderTrees.ALDER)
                        && !what.contains(FolderTrees.CEDAR));
        assertThat(scan.complete()).isFalse();
        assertThat(scan.found()).isEmpty();
    }

    @Test
    void looksInFoldersThatAreNamedAndSaysWhichAreNone() throws IOException {
        DiskInstallations elsewhere = in(new SearchPlaces(Optional.empty(), List.of(), "jo"));
        Path portable = FolderTrees.portable(made.resolve("Birch"), Platform.MT5);
        Scan scan = elsewhere.scan(
                List.of(portable.toString(), made.resolve("nowhere").toString(), made.toString() + "\0"), ON);
        assertThat(scan.found())
                .singleElement()
                .extracting(Installation::platform)
                .isEqualTo(TerminalIdentity.Platform.MT5);
        assertThat(scan.problems()).hasSize(2);
        assertThat(scan.problems().getFirst()).contains("nowhere", "is not a folder");
    }

    @Test
    void knowsForWhichAccountsTheExpertAdvisorHasRun() throws IOException {
        Path files = terminals.resolve(FolderTrees.ALDER).resolve("MQL5/Files/Yoke");
        Files.createDirectories(files);
        Files.writeString(files.resolve("journal-Alder_Markets-Live-51000501.txt"), "");
        Files.writeString(files.resolve("bridge.lock"), "");
        Installation alder = installations.scan(List.of(), ON).found().stream()
                .filter(found -> found.id().equals(FolderTrees.ALDER))
                .findFirst()
                .orElseThrow();
        assertThat(alder.hasRun("Alder Markets-Live", 51_000_501)).isTrue();
        assertThat(alder.hasRun("Alder Markets-Live", 51_000_502)).isFalse();
    }
}
