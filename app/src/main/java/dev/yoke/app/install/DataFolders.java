package dev.yoke.app.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the data folders of terminals: those of the user, in a Wine prefix, or at or right below a folder that is
/// named.
///
/// Failure: [IOException] where a folder cannot be read.
public final class DataFolders {

    private static final String USERS = "drive_c/users";
    private static final List<String> PROGRAMS = List.of("drive_c/Program Files", "drive_c/Program Files (x86)");

    private final SearchPlaces places;
    /// By real path, so that a folder that is found twice is listed once.
    private final Map<Path, DataFolder> found = new LinkedHashMap<>();

    private DataFolders(SearchPlaces places) {
        this.places = places;
    }

    static Path terminalsIn(Path roaming) {
        return roaming.resolve("MetaQuotes").resolve("Terminal");
    }

    /// @param named further folders: a data folder, a portable terminal, a folder of such, or a Wine prefix
    public static List<DataFolder> find(SearchPlaces places, List<Path> named) throws IOException {
        DataFolders search = new DataFolders(places);
        try {
            if (places.terminals().isPresent()) {
                search.children(places.terminals().get()).forEach(search::addWithOrigin);
            }
            places.winePrefixes().forEach(search::addPrefix);
            named.forEach(search::addNamed);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return List.copyOf(search.found.values());
    }

    private void addNamed(Path folder) {
        if (Files.isDirectory(folder.resolve("drive_c"))) {
            addPrefix(folder);
        } else if (Platform.of(folder).isPresent()) {
            add(folder);
        } else {
            children(folder).stream()
                    .filter(child -> Platform.of(child).isPresent())
                    .forEach(this::add);
        }
    }

    private void addPrefix(Path prefix) {
        for (Path user : children(prefix.resolve(USERS))) {
            children(terminalsIn(user.resolve("AppData/Roaming"))).forEach(this::addWithOrigin);
        }
        for (String programs : PROGRAMS) {
            children(prefix.resolve(programs)).stream()
                    .filter(DataFolders::isTerminal)
                    .filter(child -> Platform.of(child).isPresent())
                    .filter(child -> !isOriginOfAnother(child))
                    .forEach(this::add);
        }
    }

    private static boolean isTerminal(Path folder) {
        return Files.exists(folder.resolve("terminal64.exe")) || Files.exists(folder.resolve("terminal.exe"));
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
        if (Files.isRegularFile(folder.resolve(Origin.FILE))) {
            add(folder);
        }
    }

    private void add(Path folder) {
        try {
            Path real = folder.toRealPath();
            Optional<Platform> platform = Platform.of(real);
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
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
