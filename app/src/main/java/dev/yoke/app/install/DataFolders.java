package dev.yoke.app.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the data folders of terminals: those of the user, in a Wine prefix, or at or right below a folder that is
/// named.
///
/// Failure: [IOException] where nothing was found and a folder cannot be read; [NoTerminalException] where there is
/// nothing in a folder that was named.
public final class DataFolders {

    private static final String USERS = "drive_c/users";
    private static final List<String> PROGRAMS = List.of("drive_c/Program Files", "drive_c/Program Files (x86)");

    private final SearchPlaces places;
    /// By real path, so that a folder that is found twice is listed once.
    private final Map<Path, DataFolder> found = new LinkedHashMap<>();
    /// What could not be read in this place; it matters where no terminal was met there.
    private Optional<IOException> unread = Optional.empty();
    private boolean met;

    private DataFolders(SearchPlaces places) {
        this.places = places;
    }

    static Path terminalsIn(Path roaming) {
        return roaming.resolve("MetaQuotes").resolve("Terminal");
    }

    /// @param named further folders: a data folder or the folder of programs in it, a portable terminal, a folder of
    ///     such, or a Wine prefix
    public static List<DataFolder> find(SearchPlaces places, List<Path> named) throws IOException {
        DataFolders search = new DataFolders(places);
        try {
            if (places.terminals().isPresent()) {
                search.children(places.terminals().get()).forEach(search::addWithOrigin);
            }
            places.winePrefixes().forEach(search::addPrefix);
            if (named.isEmpty() && search.found.isEmpty() && search.unread.isPresent()) {
                throw search.unread.get();
            }
            for (Path folder : named) {
                search.searchNamed(folder);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return List.copyOf(search.found.values());
    }

    private void searchNamed(Path folder) throws IOException {
        unread = Optional.empty();
        met = false;
        addNamed(folder);
        if (!met) {
            throw unread.isPresent() ? unread.get() : new NoTerminalException(folder);
        }
    }

    private void addNamed(Path folder) {
        List<Path> children = children(folder);
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (isFolder(folder.resolve("drive_c"))) {
            addPrefix(folder);
        } else if (platformOf(folder).isPresent()) {
            add(folder);
        } else if (parent != null && isFolderOfPrograms(folder)) {
            add(parent);
        } else {
            children.stream().filter(child -> platformOf(child).isPresent()).forEach(this::add);
        }
    }

    private static boolean isFolderOfPrograms(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return Stream.of(Platform.values())
                .anyMatch(platform -> name != null && name.toString().equalsIgnoreCase(platform.folder()));
    }

    private Optional<Platform> platformOf(Path folder) {
        return Stream.of(Platform.values())
                .filter(platform -> isFolder(folder.resolve(platform.folder())))
                .findFirst();
    }

    private void addPrefix(Path prefix) {
        for (Path user : children(prefix.resolve(USERS))) {
            children(terminalsIn(user.resolve("AppData/Roaming"))).forEach(this::addWithOrigin);
        }
        for (String programs : PROGRAMS) {
            children(prefix.resolve(programs)).stream()
                    .filter(this::isTerminal)
                    .filter(child -> platformOf(child).isPresent())
                    .filter(child -> !isOriginOfAnother(child))
                    .forEach(this::add);
        }
    }

    private boolean isTerminal(Path folder) {
        return attributes(folder.resolve("terminal64.exe")).isPresent()
                || attributes(folder.resolve("terminal.exe")).isPresent();
    }

    /// A program that is not portable has its programs in a data folder; the ones beside it are only its stock.
    private boolean isOriginOfAnother(Path program) {
        String name = program.getFileName().toString();
        return found.values().stream()
                .filter(other -> driveC(other.folder()).equals(driveC(program)))
                .map(other -> other.installPath().replace('\\', '/'))
                .anyMatch(path -> path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(name));
    }

    private void addWithOrigin(Path folder) {
        if (attributes(folder.resolve(Origin.FILE)).isPresent()) {
            add(folder);
        }
    }

    private void add(Path folder) {
        try {
            Path real = folder.toRealPath();
            Optional<Platform> platform = platformOf(real);
            met |= platform.isPresent();
            if (platform.isEmpty() || found.containsKey(real)) {
                return;
            }
            Optional<String> origin = Origin.read(real);
            boolean usual =
                    real.getFileName() != null && real.getFileName().toString().matches("[0-9A-Fa-f]{32}");
            String id = usual ? real.getFileName().toString() : Origin.idOf(real.toString());
            found.put(real, new DataFolder(id, platform.get(), real, origin.orElse(real.toString()), common(real)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> common(Path folder) {
        Path parent = folder.getParent();
        if (parent != null
                && parent.endsWith(Path.of("MetaQuotes", "Terminal"))
                && Files.exists(folder.resolve(Origin.FILE))) {
            return Optional.of(parent.resolve("Common"));
        }
        return driveC(folder)
                .map(drive -> drive.resolve("users"))
                .flatMap(this::userOf)
                .map(user -> terminalsIn(user.resolve("AppData/Roaming")))
                .or(places::terminals)
                .map(terminals -> terminals.resolve("Common"));
    }

    /// The user whose terminals have run; otherwise the one who is named like this user; otherwise the only one.
    private Optional<Path> userOf(Path users) {
        List<Path> all = children(users).stream()
                .filter(user -> !user.getFileName().toString().equalsIgnoreCase("Public"))
                .toList();
        return all.stream()
                .filter(user -> Files.isDirectory(terminalsIn(user.resolve("AppData/Roaming"))))
                .findFirst()
                .or(() -> all.stream()
                        .filter(user -> user.getFileName().toString().equals(places.userName()))
                        .findFirst())
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    private static Optional<Path> driveC(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (at.endsWith("drive_c")) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private List<Path> children(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(this::isFolder).sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            note(e);
            return List.of();
        }
    }

    private boolean isFolder(Path path) {
        return attributes(path).filter(BasicFileAttributes::isDirectory).isPresent();
    }

    /// Empty where there is nothing, and where nobody may look; the latter is noted.
    private Optional<BasicFileAttributes> attributes(Path path) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            note(e);
            return Optional.empty();
        }
    }

    private void note(IOException failure) {
        if (unread.isEmpty()) {
            unread = Optional.of(failure);
        }
    }
}
