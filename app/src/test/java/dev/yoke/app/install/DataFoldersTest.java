package dev.yoke.app.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DataFoldersTest {
    private static final SearchPlaces NOWHERE = new SearchPlaces(Optional.empty(), List.of(), "jürgen");

    @TempDir
    Path made;

    private Path folder;

    @BeforeEach
    void realPath() throws IOException {
        folder = made.toRealPath();
    }

    private static SearchPlaces windows(Path terminals) {
        return new SearchPlaces(Optional.of(terminals), List.of(), "jürgen");
    }

    @Test
    void findsTheUsersTerminalsByTheirOrigin() throws IOException {
        Path terminals = folder.resolve("Jürgen Müller/AppData/Roaming/MetaQuotes/Terminal");
        Path alder = FolderTrees.terminal(terminals, FolderTrees.ALDER, Platform.MT5, "C:\\Program Files\\Börse MT5");
        Path cedar = FolderTrees.terminal(terminals, FolderTrees.CEDAR, Platform.MT4, "D:\\Cedar");
        Files.createDirectories(terminals.resolve("Common/Files"));
        Files.createDirectories(terminals.resolve("Community/MQL5"));

        Optional<Path> common = Optional.of(terminals.resolve("Common"));
        assertThat(DataFolders.find(windows(terminals), List.of()))
                .containsExactly(
                        new DataFolder(FolderTrees.ALDER, Platform.MT5, alder, "C:\\Program Files\\Börse MT5", common),
                        new DataFolder(FolderTrees.CEDAR, Platform.MT4, cedar, "D:\\Cedar", common));
    }

    @Test
    void readsAnOriginInUtf8WithAndWithoutAMark() throws IOException {
        Path terminals = folder.resolve("MetaQuotes/Terminal");
        Path one = FolderTrees.terminal(terminals, FolderTrees.ALDER, Platform.MT5, "x");
        for (String text : List.of("C:\\Börse", "\uFEFFC:\\Börse\r\n")) {
            Files.writeString(one.resolve("origin.txt"), text);
            assertThat(DataFolders.find(windows(terminals), List.of()))
                    .extracting(DataFolder::installPath)
                    .containsExactly("C:\\Börse");
        }
        Files.write(one.resolve("origin.txt"), "C:\\ohne Marke".getBytes(StandardCharsets.UTF_16LE));
        assertThat(DataFolders.find(windows(terminals), List.of()).getFirst().installPath())
                .isEqualTo("C:\\ohne Marke");
    }

    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        assertThat(DataFolders.find(windows(folder.resolve("missing")), List.of()))
                .isEmpty();
        assertThatThrownBy(() -> DataFolders.find(NOWHERE, List.of(folder)))
                .isInstanceOf(NoTerminalException.class)
                .hasMessageContaining("Nothing was found in " + folder);
    }

    @Test
    void takesTheFolderOfProgramsForItsDataFolder() throws IOException {
        Path portable = FolderTrees.portable(folder.resolve("mt5"), Platform.MT5);
        Path other = Files.createDirectories(folder.resolve("mt4/MQL4"));

        assertThat(DataFolders.find(NOWHERE, List.of(portable.resolve("MQL5"), other, other)))
                .extracting(DataFolder::folder)
                .containsExactly(portable, folder.resolve("mt4"));
    }

    /// A link to itself cannot be read by anyone, whatever rights the test has.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void failsWhereNothingWasFoundAndAFolderCannotBeRead() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));

        for (SearchPlaces places :
                List.of(windows(loop), new SearchPlaces(Optional.empty(), List.of(loop), "jürgen"))) {
            assertThatThrownBy(() -> DataFolders.find(places, List.of()))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining(loop.toString());
        }
        assertThatThrownBy(() -> DataFolders.find(NOWHERE, List.of(folder)))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(loop.toString());

        Path portable = FolderTrees.portable(folder.resolve("mt5"), Platform.MT5);
        assertThat(DataFolders.find(windows(loop), List.of(folder)))
                .extracting(DataFolder::folder)
                .containsExactly(portable);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void failsWhereTheUserMayNotRead() throws IOException {
        Path closed = Files.createDirectories(folder.resolve("closed"));
        FolderTrees.portable(closed.resolve("mt5"), Platform.MT5);
        for (String rights : List.of("---------", "r--------")) {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString(rights));
            assumeFalse(Files.isExecutable(closed) || Files.exists(closed.resolve("mt5")), "may read everything");
            assertThatThrownBy(() -> DataFolders.find(NOWHERE, List.of(closed)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void takesANamedDataFolderAndAFolderOfPortableTerminals() throws IOException {
        Path portable = FolderTrees.portable(folder.resolve("Trading/Über MT5"), Platform.MT5);
        Path second = FolderTrees.portable(folder.resolve("Trading/MT4 2"), Platform.MT4);
        Files.createDirectories(folder.resolve("Trading/notes"));

        List<DataFolder> found = DataFolders.find(NOWHERE, List.of(folder.resolve("Trading"), portable));

        assertThat(found).extracting(DataFolder::folder).containsExactly(second, portable);
        assertThat(found).extracting(DataFolder::common).containsOnly(Optional.empty());
        assertThat(found).allMatch(terminal -> terminal.id().matches("[0-9A-F]{32}"));
    }

    @Test
    void givesAPortableTerminalOnWindowsTheUsersCommonFolder() throws IOException {
        Path terminals = folder.resolve("Roaming/MetaQuotes/Terminal");
        Path portable = FolderTrees.portable(folder.resolve("mt5"), Platform.MT5);

        assertThat(DataFolders.find(windows(terminals), List.of(portable))
                        .getFirst()
                        .common())
                .contains(terminals.resolve("Common"));
    }

    @Test
    void looksIntoAWinePrefix() throws IOException {
        Path prefix = folder.resolve(".wine");
        Path terminals = prefix.resolve("drive_c/users/jürgen/AppData/Roaming/MetaQuotes/Terminal");
        Files.createDirectories(prefix.resolve("drive_c/users/Public"));
        Path usual =
                FolderTrees.terminal(terminals, FolderTrees.ALDER, Platform.MT5, "C:\\Program Files\\MetaTrader 5");
        FolderTrees.portable(prefix.resolve("drive_c/Program Files/MetaTrader 5"), Platform.MT5);
        Path portable = FolderTrees.portable(prefix.resolve("drive_c/Program Files (x86)/Cedar MT4"), Platform.MT4);

        List<DataFolder> found = DataFolders.find(NOWHERE, List.of(prefix));

        assertThat(found).extracting(DataFolder::folder).containsExactly(usual, portable);
        assertThat(found).extracting(DataFolder::common).containsOnly(Optional.of(terminals.resolve("Common")));
    }

    @Test
    void looksInThePlacesOfTheSystem() throws IOException {
        assertThat(SearchPlaces.of("Windows 11", Map.of("APPDATA", "/roaming"), "/users/j", "j")
                        .terminals())
                .contains(Path.of("/roaming/MetaQuotes/Terminal"));
        Path own = Files.createDirectories(folder.resolve("own/drive_c")).getParent();
        Files.createDirectories(folder.resolve("home/.wine/drive_c"));
        assertThat(SearchPlaces.of(
                                "Linux",
                                Map.of("WINEPREFIX", own.toString()),
                                folder.resolve("home").toString(),
                                "j")
                        .winePrefixes())
                .containsExactly(own, folder.resolve("home/.wine"));
    }
}
