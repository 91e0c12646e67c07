package dev.yoke.app.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a picture is to be written.
public final class PictureFile {
    private PictureFile() {}

    /// Refuses a place that cannot be written, before anything is started for it. Folders that are missing are made.
    ///
    /// @throws PictureException saying what to do
    public static void check(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (Files.isDirectory(absolute)) {
            throw refused(file, "it is a folder");
        }
        Path folder = folderOf(absolute);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw refused(file, "the folder " + folder + " cannot be made", e);
        }
        if (!Files.isWritable(Files.exists(absolute) ? absolute : folder)) {
            throw refused(file, "there is no right to write there");
        }
    }

    private static Path folderOf(Path absolute) {
        Path folder = absolute.getParent();
        return folder == null ? absolute : folder;
    }

    static PictureException refused(Path file, String why, IOException cause) {
        PictureException refused = refused(file, why);
        refused.initCause(cause);
        return refused;
    }

    private static PictureException refused(Path file, String why) {
        return new PictureException(
                "The picture cannot be written to " + file + " (" + why + "). Name another file with --screenshot.");
    }
}
