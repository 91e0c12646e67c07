package dev.yoke.ea.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of a native terminal, as the table in this module's README.md has it.
public record TerminalOptions(List<String> arguments) {

    public TerminalOptions {
        arguments = List.copyOf(arguments);
    }

    /// A terminal with its data below `folder`.
    public static TerminalOptions in(Path folder) {
        return new TerminalOptions(List.of()).with("data", folder.toString());
    }

    /// `--option value`, after those that are there.
    public TerminalOptions with(String option, String value) {
        var more = new ArrayList<>(arguments);
        more.add("--" + option);
        more.add(value);
        return new TerminalOptions(more);
    }

    public TerminalOptions with(String option, long value) {
        return with(option, Long.toString(value));
    }

    /// The terminals' common folder.
    public TerminalOptions common(Path folder) {
        return with("common", folder.toString());
    }

    /// The unix socket that stands for the named pipe.
    public TerminalOptions pipe(Path socket) {
        return with("pipe", socket.toString());
    }

    /// An input of the Expert Advisor; of an enumeration its number.
    public TerminalOptions input(String name, String value) {
        return with("set", name + "=" + value);
    }

    /// Time passes by the order `advance` only.
    public TerminalOptions virtualTime() {
        var more = new ArrayList<>(arguments);
        more.add("--virtual");
        return new TerminalOptions(more);
    }
}
