package dev.yoke.app.install;

import java.io.IOException;
import java.nio.file.Path;

/// A folder that was named holds no terminal. The message is for the trader.
public final class NoTerminalException extends IOException {
    private static final long serialVersionUID = 1L;

    NoTerminalException(Path folder) {
        super("Nothing was found in " + folder + ": it is no data folder, no portable terminal, no folder of such and"
                + " no Wine prefix. In MetaTrader, File > Open Data Folder opens the folder to name.");
    }
}
