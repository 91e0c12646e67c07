package dev.yoke.app;

import dev.yoke.app.install.DataFolder;
import dev.yoke.app.install.DataFolders;
import dev.yoke.app.install.FailureText;
import dev.yoke.app.install.NoTerminalException;
import dev.yoke.app.install.SearchPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// Where terminals are looked for, and which of them are meant.
final class TerminalChoice {
    static final String NONE =
            "No MetaTrader terminal was found. Start the terminal once so that it makes its data folder,"
                    + " or name it with --folder (in MetaTrader: File > Open Data Folder).";

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description =
                    "Looks here too: a data folder (or MQL4 or MQL5 in it), a portable terminal, a folder of such, or a"
                            + " Wine prefix. May be repeated.")
    List<Path> folders = new ArrayList<>();

    List<DataFolder> find() {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new CommandFailedException("--folder " + folder + " is not a folder.");
            }
        }
        try {
            return DataFolders.find(SearchPlaces.ofSystem(), folders);
        } catch (NoTerminalException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandFailedException("The terminals cannot be looked for: " + FailureText.ofReading(e));
        }
    }

    /// @param id the whole id, or its beginning
    static DataFolder one(List<DataFolder> found, String id) {
        List<DataFolder> matching = found.stream()
                .filter(folder -> folder.id().toUpperCase(Locale.ROOT).startsWith(id.toUpperCase(Locale.ROOT)))
                .toList();
        if (id.isBlank() || matching.isEmpty()) {
            throw new CommandFailedException("No terminal has the id '" + id + "'. " + listed(found));
        }
        if (matching.size() > 1) {
            throw new CommandFailedException(
                    "More than one terminal's id begins with '" + id + "'; give more of it. " + listed(matching));
        }
        return matching.getFirst();
    }

    static String listed(List<DataFolder> found) {
        return found.isEmpty()
                ? NONE
                : "There are: "
                        + found.stream()
                                .map(folder -> folder.id() + " " + folder.platform() + " at " + folder.installPath())
                                .collect(Collectors.joining("; "))
                        + ".";
    }
}
