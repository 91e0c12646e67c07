package dev.yoke.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.yoke.app.install.DataFolder;
import dev.yoke.app.install.EaBundle;
import dev.yoke.app.install.FailureText;
import dev.yoke.app.install.InstalledEa;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `yoke terminals`: the MetaTrader terminals of this computer, and whether the Expert Advisor is in them.
@Command(
        name = "terminals",
        description = "Lists the MetaTrader terminals of this computer, and whether the Expert Advisor is installed.")
final class TerminalsCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    TerminalChoice choice = new TerminalChoice();

    @Option(names = "--json", description = "Prints a JSON list.")
    boolean json;

    @Override
    public Integer call() {
        List<DataFolder> folders = choice.find();
        PrintWriter out = spec.commandLine().getOut();
        try {
            if (json) {
                out.println(json(folders).toPrettyString());
            } else if (folders.isEmpty()) {
                out.println(TerminalChoice.NONE);
            } else {
                print(folders, out);
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw new CommandFailedException("The terminals cannot be read: " + FailureText.ofReading(e));
        }
    }

    private static void print(List<DataFolder> folders, PrintWriter out) throws IOException {
        Table table = new Table("ID", "PLATFORM", "EXPERT ADVISOR", "COMPILED", "PROGRAM", "DATA FOLDER");
        Map<String, EaBundle> bundles = InstallEaCommand.bundles(folders);
        for (DataFolder folder : folders) {
            InstalledEa ea = InstalledEa.read(folder, InstallEaCommand.bundle(bundles, folder));
            table.add(
                    folder.shortId(),
                    folder.platform().name(),
                    ea.version()
                            .map(version -> version + (ea.current() ? "" : ", not this Yoke's"))
                            .orElse("not installed"),
                    ea.compiled().name().toLowerCase(Locale.ROOT),
                    folder.installPath(),
                    folder.folder().toString());
        }
        table.print(out);
    }

    private static ArrayNode json(List<DataFolder> folders) throws IOException {
        ArrayNode list = new ObjectMapper().createArrayNode();
        Map<String, EaBundle> bundles = InstallEaCommand.bundles(folders);
        for (DataFolder folder : folders) {
            InstalledEa ea = InstalledEa.read(folder, InstallEaCommand.bundle(bundles, folder));
            list.addObject()
                    .put("id", folder.id())
                    .put("platform", folder.platform().name())
                    .put("program", folder.installPath())
                    .put("dataFolder", folder.folder().toString())
                    .put("commonFolder", folder.common().map(Path::toString).orElse(""))
                    .put("installed", ea.version().isPresent())
                    .put("version", ea.version().orElse(""))
                    .put("current", ea.current())
                    .put("compiled", ea.compiled().name().toLowerCase(Locale.ROOT));
        }
        return list;
    }
}
