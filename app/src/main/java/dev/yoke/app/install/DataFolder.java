package dev.yoke.app.install;

import java.nio.file.Path;
import java.util.Optional;

/// One terminal's data folder.
///
/// @param id what MetaTrader calls the folder; of a portable terminal what it would be called
/// @param installPath where the program is, as the terminal itself says
/// @param common the folder that all terminals of the user share; empty = not known
public record DataFolder(String id, Platform platform, Path folder, String installPath, Optional<Path> common) {

    private static final int SHOWN = 8;

    /// Enough of the id to tell it from others.
    public String shortId() {
        return id.substring(0, Math.min(SHOWN, id.length()));
    }

    public Path programs() {
        return folder.resolve(platform.folder());
    }

    /// In words, for messages.
    public String name() {
        return platform + " " + shortId() + " (" + installPath + ")";
    }
}
