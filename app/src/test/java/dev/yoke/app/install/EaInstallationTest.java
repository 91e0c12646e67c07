package dev.yoke.app.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EaInstallationTest {
    private static final String KEY = "ab".repeat(32);
    private static final String EXPERT = "Experts/Yoke/YokeBridge.mq5";
    private static final String SESSION = "Include/Yoke/Session.mqh";
    private static final String COMPILED = "Experts/Yoke/YokeBridge.ex5";
    private static final String OLD = "Include/Yoke/Old.mqh";

    @TempDir
    Path made;

    private Path terminals;
    private DataFolder folder;
    private final EaBundle first =
            FolderTrees.bundle(Platform.MT5, EXPERT, "expert 1", SESSION, "#define EA_VERSION \"0.1.0\"\n", OLD, "old");
    private final EaBundle second =
            FolderTrees.bundle(Platform.MT5, EXPERT, "expert 2", SESSION, "#define EA_VERSION \"0.2.0\"\n");

    @BeforeEach
    void terminal() throws IOException {
        terminals = made.resolve("Ärger & Söhne/MetaQuotes/Terminal");
        FolderTrees.terminal(terminals, FolderTrees.ALDER, Platform.MT5, "C:\\MT5");
        folder = DataFolders.find(new SearchPlaces(Optional.of(terminals), List.of(), "j"), List.of())
                .getFirst();
    }

    private EaInstallation.Report install(EaBundle bundle) throws IOException {
        return EaInstallation.install(folder, bundle, KEY);
    }

    private Path file(String path) {
        return folder.programs().resolve(path);
    }

    /// Everything below the terminals, by path.
    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder.programs())) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                tree.put(folder.programs().relativize(path).toString(), Files.readString(path));
            }
        }
        return tree;
    }

    @Test
    void writesSourcesAndKey() throws IOException {
        EaInstallation.Report report = install(first);

        Path key = folder.common().orElseThrow().resolve("Files/Yoke/bridge.key");
        assertThat(report)
                .isEqualTo(new EaInstallation.Report(3, 0, List.of(), 0, Optional.of(key), false, Optional.empty()));
        assertThat(Files.readString(file(EXPERT))).isEqualTo("expert 1");
        assertThat(Files.readString(key)).isEqualTo(KEY + "\n");
        if (Files.getFileStore(key).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
        assertThat(InstalledEa.read(folder, first))
                .isEqualTo(new InstalledEa(Optional.of("0.1.0"), true, InstalledEa.Compiled.NO));
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        install(first);
        Map<String, String> before = tree();
        EaInstallation.Report report = install(first);

        assertThat(report.written()).isZero();
        assertThat(report.unchanged()).isEqualTo(3);
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void upgradesInPlaceAndRemovesWhatIsNoLongerNeeded() throws IOException {
        install(first);
        assertThat(InstalledEa.read(folder, second).current()).isFalse();
        EaInstallation.Report report = install(second);

        assertThat(report.written()).isEqualTo(2);
        assertThat(report.removed()).isEqualTo(1);
        assertThat(report.kept()).isEmpty();
        assertThat(tree()).containsOnlyKeys(EXPERT, SESSION, Manifest.FILE);
        assertThat(InstalledEa.read(folder, second).current()).isTrue();
    }

    @Test
    void keepsWhatSomebodyChanged() throws IOException {
        install(first);
        Files.writeString(file(SESSION), "mine");
        Files.writeString(file(OLD), "mine too");
        EaInstallation.Report report = install(second);

        assertThat(report.kept()).hasSize(2);
        assertThat(report.kept().get(0)).contains(SESSION).contains("Session.mqh.bak");
        assertThat(report.kept().get(1)).contains(OLD).contains("Old.mqh.bak");
        assertThat(Files.readString(file(SESSION + ".bak"))).isEqualTo("mine");
        assertThat(Files.readString(file(OLD + ".bak"))).isEqualTo("mine too");
        assertThat(file(OLD)).doesNotExist();

        Files.writeString(file(SESSION), "mine again");
        install(second);
        assertThat(Files.readString(file(SESSION + ".bak"))).isEqualTo("mine");
        assertThat(Files.readString(file(SESSION + ".bak2"))).isEqualTo("mine again");
    }

    @Test
    void leavesOtherPeoplesFilesAlone() throws IOException {
        Files.writeString(file("Experts/Other.mq5"), "other");
        Files.createDirectories(file("Experts/Yoke"));
        Files.writeString(file("Experts/Yoke/notes.txt"), "notes");
        Files.writeString(file("Experts/Yoke/YokeBridge.ex5"), "compiled by hand");
        install(first);
        install(second);

        assertThat(tree())
                .containsEntry("Experts/Other.mq5", "other")
                .containsEntry("Experts/Yoke/notes.txt", "notes")
                .containsEntry("Experts/Yoke/YokeBridge.ex5", "compiled by hand");
    }

    @Test
    void deletesNothingOnTheWordOfAnEditedManifest() throws IOException {
        install(first);
        Files.writeString(folder.folder().resolve("precious.mqh"), "precious");
        String hash = Manifest.of(FolderTrees.bundle(Platform.MT5, "x", "precious"))
                .hashes()
                .get("x")
                .iterator()
                .next();
        Files.writeString(
                file(Manifest.FILE),
                Files.readString(file(Manifest.FILE)) + hash + " Include/Yoke/../../../precious.mqh\n" + hash
                        + " ../precious.mqh\n");
        install(second);

        assertThat(folder.folder().resolve("precious.mqh")).hasContent("precious");
    }

    @Test
    void goesOnAfterAnInstallationThatWasCutOff() throws IOException {
        install(first);
        // Cut off between two files: the manifest knows both versions, one file is new, a temporary one is left.
        Files.write(
                file(Manifest.FILE), Manifest.of(first).and(Manifest.of(second)).text());
        Files.writeString(file(EXPERT), "expert 2");
        Files.writeString(file(SESSION + ".yoke-new"), "half");
        EaInstallation.Report report = install(second);

        assertThat(report.kept()).isEmpty();
        assertThat(tree()).containsOnlyKeys(EXPERT, SESSION, Manifest.FILE);
        assertThat(Files.readString(file(SESSION))).contains("0.2.0");
    }

    @Test
    void goesOnAfterAFailureInTheMiddle() throws IOException {
        install(first);
        Path aside = Files.move(file(SESSION), made.resolve("aside"));
        Files.createDirectories(file(SESSION).resolve("in the way"));
        assertThatThrownBy(() -> install(second)).isInstanceOf(IOException.class);
        Files.delete(file(SESSION).resolve("in the way"));
        Files.delete(file(SESSION));
        Files.move(aside, file(SESSION));

        assertThat(install(second).kept()).isEmpty();
        assertThat(tree()).containsOnlyKeys(EXPERT, SESSION, Manifest.FILE);
    }

    @Test
    void saysThatAnotherCockpitsKeyWasReplaced() throws IOException {
        install(first);
        assertThat(EaInstallation.install(folder, first, "cd".repeat(32)).keyReplaced())
                .isTrue();
    }

    @Test
    void tellsACompiledProgramThatIsOlderThanItsSources() throws IOException {
        install(first);
        Path program = Files.writeString(file("Experts/Yoke/YokeBridge.ex5"), "compiled");
        assertThat(InstalledEa.read(folder, first).compiled()).isEqualTo(InstalledEa.Compiled.YES);
        Files.setLastModifiedTime(program, FileTime.fromMillis(1_000));
        assertThat(InstalledEa.read(folder, first).compiled()).isEqualTo(InstalledEa.Compiled.OLD);
    }

    @Test
    void installsTheCompiledProgramOfARelease() throws IOException {
        Path release = Files.createDirectories(made.resolve("ea"));
        Files.writeString(release.resolve("YokeBridge.ex5"), "compiled");
        EaBundle bundle = EaBundle.of(Platform.MT5, Optional.of(release));
        install(bundle);

        assertThat(file(COMPILED)).hasContent("compiled");
        assertThat(InstalledEa.read(folder, bundle).current()).isTrue();
        assertThat(InstalledEa.read(folder, bundle).compiled()).isEqualTo(InstalledEa.Compiled.YES);

        // Its time counts for nothing where it is the one that came with these sources.
        Files.setLastModifiedTime(file(COMPILED), FileTime.fromMillis(1_000));
        assertThat(InstalledEa.read(folder, bundle).compiled()).isEqualTo(InstalledEa.Compiled.YES);
        EaBundle sources = EaBundle.of(Platform.MT5, Optional.empty());
        assertThat(InstalledEa.read(folder, sources).compiled()).isEqualTo(InstalledEa.Compiled.OLD);
    }

    @Test
    void writesTheCompiledProgramLast() throws IOException {
        install(FolderTrees.bundle(Platform.MT5, EXPERT, "expert 1", COMPILED, "compiled 1"));
        Files.createDirectories(file(SESSION).resolve("in the way"));
        EaBundle next =
                FolderTrees.bundle(Platform.MT5, EXPERT, "expert 2", COMPILED, "compiled 2", SESSION, "session 2");

        assertThatThrownBy(() -> install(next)).isInstanceOfSatisfying(FileSystemException.class, failure -> {
            assertThat(failure.getFile()).isEqualTo(file(SESSION).toString());
            assertThat(failure.getMessage()).doesNotContain(".yoke-new");
        });
        assertThat(file(COMPILED)).hasContent("compiled 1");
    }

    @Test
    void putsTheFilesInPlaceWhereOnlyTheKeyCannotBeWritten() throws IOException {
        Path key = folder.common().orElseThrow().resolve("Files/Yoke/bridge.key");
        Files.createDirectories(key.resolve("in the way"));
        EaInstallation.Report report = install(first);

        assertThat(report.written()).isEqualTo(3);
        assertThat(report.keyFailure().orElseThrow())
                .isInstanceOfSatisfying(
                        FileSystemException.class,
                        failure -> assertThat(failure.getMessage())
                                .startsWith(key + ": ")
                                .doesNotContain("bridge.key.new"));
        assertThat(InstalledEa.read(folder, first).current()).isTrue();
    }

    @Test
    void failsWhereAFolderIsInTheWay() throws IOException {
        Files.createDirectories(file("Include"));
        Files.writeString(file("Include/Yoke"), "a file where the folder has to be");
        assertThatThrownBy(() -> install(first)).isInstanceOf(IOException.class);
        assertThat(file("Include/Yoke")).hasContent("a file where the folder has to be");
    }

    @Test
    void readsTheSourcesFromAJarAndFromAFolder() throws IOException {
        Path jar = made.resolve("ä b.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String path : List.of("MQL5/" + EXPERT, "MQL5/" + SESSION, "MQL5/Scripts/Other.mq5")) {
                out.putNextEntry(new JarEntry(path));
                out.write(path.getBytes(StandardCharsets.UTF_8));
            }
        }
        URL inJar = URI.create("jar:" + jar.toUri() + "!/MQL5/" + EXPERT).toURL();
        assertThat(EaBundle.sources(Platform.MT5, inJar)).containsOnlyKeys(EXPERT, SESSION);

        Path build = made.resolve("classes/MQL5");
        Files.createDirectories(build.resolve("Experts/Yoke"));
        Files.writeString(build.resolve(EXPERT), "expert");
        assertThat(EaBundle.sources(Platform.MT5, build.resolve(EXPERT).toUri().toURL()))
                .containsOnlyKeys(EXPERT);
    }
}
