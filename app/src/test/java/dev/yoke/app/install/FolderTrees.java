package dev.yoke.app.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Made-up terminals.
public final class FolderTrees {

    public static final String ALDER = "0A1B2C3D4E5F60718293A4B5C6D7E8F9";
    public static final String CEDAR = "0A1BFFFF4E5F60718293A4B5C6D7E8F9";

    private FolderTrees() {}

    /// A data folder as MetaTrader makes it: `origin.txt` in UTF-16 with its mark.
    public static Path terminal(Path terminals, String id, Platform platform, String installPath) throws IOException {
        Path folder = terminals.resolve(id);
        Files.createDirectories(folder.resolve(platform.folder()).resolve("Experts"));
        Files.createDirectories(folder.resolve(platform.folder()).resolve("Include"));
        Files.write(folder.resolve("origin.txt"), ("\uFEFF" + installPath).getBytes(StandardCharsets.UTF_16LE));
        return folder;
    }

    public static Path portable(Path folder, Platform platform) throws IOException {
        Files.createDirectories(folder.resolve(platform.folder()));
        Files.createFile(folder.resolve(platform == Platform.MT5 ? "terminal64.exe" : "terminal.exe"));
        return folder;
    }

    /// Paths and texts in turn.
    public static EaBundle bundle(Platform platform, String... files) {
        Map<String, byte[]> content = new TreeMap<>();
        for (int i = 0; i < files.length; i += 2) {
            content.put(files[i], files[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return new EaBundle(platform, new TreeMap<>(content));
    }
}
