package dev.yoke.connectors.prop;

/// What is wrong with a file, and where.
///
/// @param line from 1; 0 = the file as a whole
/// @param path `overallLoss.lock`; empty = the file as a whole
/// @param text one sentence for the trader, without a full stop
public record PropFault(String file, int line, String path, String text) {

    /// `my-firm.json line 4, overallLoss.lock: …`
    @Override
    public String toString() {
        return file + (line > 0 ? " line " + line : "") + (path.isEmpty() ? "" : ", " + path) + ": " + text + ".";
    }
}
