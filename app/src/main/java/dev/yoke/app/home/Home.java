package dev.yoke.app.home;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The folder that holds everything Yoke keeps. Only its owner can read it.
///
/// Failure: [#open] throws [HomeException] whose message says what to do.
public final class Home {
    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    /// Creates the folder where it is missing and makes it private.
    public static Home open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            PrivateFiles.createFolder(absolute);
            if (!Files.isWritable(absolute)) {
                throw new HomeException("The folder " + absolute
                        + " cannot be written. Give yourself the right to write there, or name another with --home.");
            }
            PrivateFiles.createFolder(absolute.resolve("logs"));
            PrivateFiles.createFolder(absolute.resolve("sim"));
        } catch (IOException e) {
            throw new HomeException(
                    "The folder " + absolute + " cannot be used (" + reason(e) + "). Name another with --home.");
        }
        return new Home(absolute);
    }

    /// The folder as it is; nothing is created. For commands that talk to a running cockpit.
    public static Home existing(Path folder) {
        return new Home(folder.toAbsolutePath().normalize());
    }

    /// Where programs of this system keep a user's data.
    public static Path defaultFolder() {
        return defaultFolder(System.getProperty("os.name", ""), System.getenv(), System.getProperty("user.home", "."));
    }

    static Path defaultFolder(String os, Map<String, String> environment, String userHome) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return variable(environment, "LOCALAPPDATA")
                    .orElse(Path.of(userHome, "AppData", "Local"))
                    .resolve("Yoke");
        }
        if (system.startsWith("mac")) {
            return Path.of(userHome, "Library", "Application Support", "Yoke");
        }
        return variable(environment, "XDG_DATA_HOME")
                .filter(Path::isAbsolute)
                .orElse(Path.of(userHome, ".local", "share"))
                .resolve("yoke");
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    public Path folder() {
        return folder;
    }

    public Path database() {
        return folder.resolve("yoke.db");
    }

    public Path ports() {
        return folder.resolve("ports.json");
    }

    /// The bearer token of the command line.
    public Path token() {
        return folder.resolve("token");
    }

    /// The key that terminals prove they know.
    public Path bridgeKey() {
        return folder.resolve("bridge.key");
    }

    /// The key of the demo's own terminals: one on the trader's real chart does not know it and is refused.
    public Path demoBridgeKey() {
        return folder.resolve("demo-bridge.key");
    }

    /// The number of the last start.
    Path epoch() {
        return folder.resolve("cockpit-epoch");
    }

    /// The accounts of the simulated brokers.
    public Path simulation() {
        return folder.resolve("sim");
    }

    /// The names of the terminals, so that they are the same after a restart.
    public Path terminals() {
        return folder.resolve("terminals");
    }

    /// The token of the demo's source of signals.
    public Path demoToken() {
        return folder.resolve("demo-token");
    }

    /// What the trader arranged on the screen.
    public Path desk() {
        return folder.resolve("desk");
    }

    /// What the trader exported, unless they chose another place.
    public Path exports() {
        return folder.resolve("exports");
    }

    /// Reports that the trader saved, to be sent to somebody.
    public Path reports() {
        return folder.resolve("reports");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path settings() {
        return folder.resolve("yoke.toml");
    }

    /// The trader's own rule sets of prop firms, JSON files.
    public Path packs() {
        return folder.resolve("prop");
    }

    /// The socket for terminals that run beside the cockpit on the same Unix machine.
    public Path bridgeSocket() {
        return folder.resolve("bridge.sock");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "there is no right to write to " + denied.getFile();
            case FileAlreadyExistsException inTheWay -> inTheWay.getFile() + " is a file";
            case NoSuchFileException missing -> "no folder can be made at " + missing.getFile();
            default -> String.valueOf(e.getMessage());
        };
    }
}
