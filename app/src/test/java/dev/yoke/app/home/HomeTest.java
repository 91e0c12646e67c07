package dev.yoke.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {
    @TempDir
    Path folder;

    @Test
    void keepsItsFilesWhereTheSystemKeepsAUsersData() {
        assertThat(Home.defaultFolder("Linux", Map.of(), "/u")).isEqualTo(Path.of("/u/.local/share/yoke"));
        assertThat(Home.defaultFolder("Linux", Map.of("XDG_DATA_HOME", "/data"), "/u"))
                .isEqualTo(Path.of("/data/yoke"));
        assertThat(Home.defaultFolder("Mac OS X", Map.of(), "/u"))
                .isEqualTo(Path.of("/u/Library/Application Support/Yoke"));
        assertThat(Home.defaultFolder("Windows 11", Map.of("LOCALAPPDATA", "/local"), "/u"))
                .isEqualTo(Path.of("/local/Yoke"));
    }

    @Test
    void lockedToTheOwnerOnUnix() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Home home = Home.open(folder.resolve("new"));
        new Ports(1, 2, Optional.empty()).write(home);
        PrivateFiles.secret(home.token());

        assertThat(permissions(home.folder())).isEqualTo("rwx------");
        assertThat(permissions(home.logs())).isEqualTo("rwx------");
        assertThat(permissions(home.ports())).isEqualTo("rw-------");
        assertThat(permissions(home.token())).isEqualTo("rw-------");
    }

    @Test
    void saysWhatToDoWhenTheFolderIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Home.open(file))
                .isInstanceOf(HomeException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--home");
    }

    @Test
    void makesASecretOnceAndKeepsIt() throws IOException {
        Path file = folder.resolve("token");
        String made = PrivateFiles.secret(file);

        assertThat(made).matches("[0-9a-f]{64}");
        assertThat(PrivateFiles.secret(file)).isEqualTo(made);
    }

    @Test
    void replacesASecretThatWasCutShort() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "abc");

        assertThat(PrivateFiles.secret(file)).matches("[0-9a-f]{64}");
    }

    @Test
    void tellsPortsToOtherProgramsUntilTheCockpitEnds() throws IOException {
        Home home = Home.open(folder);
        Ports ports = new Ports(8080, 8081, Optional.of("http://127.0.0.1:8080/webhook/demo/x"));

        ports.write(home);
        assertThat(Ports.read(home)).contains(ports);

        Ports.forget(home);
        assertThat(Ports.read(home)).isEmpty();
    }

    @Test
    void refusesASecondCockpitAndNamesTheFirst() {
        Home home = Home.open(folder);
        try (HomeLock first = HomeLock.take(home)) {
            assertThatThrownBy(() -> HomeLock.take(home))
                    .isInstanceOf(OccupiedException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(first).isNotNull();
        }
        HomeLock.take(home).close();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void numbersEveryCockpitHigherAlsoAfterTheClockWasSetBack() throws Exception {
        Home home = Home.open(folder);

        assertThat(CockpitEpoch.next(home, 5_000)).isEqualTo(5_000);
        assertThat(CockpitEpoch.next(home, 4_000)).isEqualTo(5_001);
        assertThat(CockpitEpoch.next(home, 6_000)).isEqualTo(6_000);
        Files.writeString(home.epoch(), "damaged");
        assertThat(CockpitEpoch.next(home, 7_000)).isEqualTo(7_000);
    }
}
