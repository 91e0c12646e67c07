package dev.yoke.core.port;

/// Texts that the trader takes out of this cockpit, to send to somebody.
///
/// Thread: any but the engine's and the screen's for [#save].
public interface ReportFiles {

    /// @param text the path, or why it could not be written
    record Saved(boolean done, String text) {}

    /// The text without anything that gives access: tokens, keys, passwords, webhook addresses.
    String masked(String text);

    /// Masks it and writes it to a file of its own in the home folder.
    ///
    /// @param name begins the file's name: `diagnostics`
    Saved save(String name, String text);
}
