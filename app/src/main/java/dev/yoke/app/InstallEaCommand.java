package dev.yoke.app;

import dev.yoke.app.home.Home;
import dev.yoke.app.home.PrivateFiles;
import dev.yoke.app.install.DataFolder;
import dev.yoke.app.install.EaBundle;
import dev.yoke.app.install.EaInstallation;
import dev.yoke.app.install.FailureText;
import dev.yoke.app.install.InstalledEa;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke install-ea`: puts the Expert Advisor and the key into terminals, or brings them up to date in place.
@Command(
        name = "install-ea",
        description =
                "Puts the Expert Advisor and this cockpit's key into MetaTrader terminals, or brings them up to date.")
final class InstallEaCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Mixin
    TerminalChoice choice = new TerminalChoice();

    @Option(
            names = "--terminal",
            paramLabel = "ID",
            description =
                    "The terminal, by its id or the beginning of it ('yoke terminals' shows it). May be repeated.")
    List<String> terminals = new ArrayList<>();

    @Option(names = "--all", description = "All terminals that are found.")
    boolean all;

    @Override
    public Integer call() {
        if (all && !terminals.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Say either --all or --terminal, not both");
        }
        Set<DataFolder> wanted = wanted(choice.find());
        try {
            Path keyOfHome = Home.open(yoke.homeFolder()).bridgeKey();
            String key = PrivateFiles.secret(keyOfHome);
            Map<String, EaBundle> bundles = bundles(wanted);
            boolean failed = false;
            for (DataFolder folder : wanted) {
                failed |= !install(folder, bundle(bundles, folder), key, keyOfHome);
            }
            return failed ? ExitCode.FAILED : ExitCode.OK;
        } catch (IOException e) {
            throw new CommandFailedException("The Expert Advisor cannot be installed: " + FailureText.ofWriting(e));
        }
    }

    private Set<DataFolder> wanted(List<DataFolder> found) {
        if (!terminals.isEmpty()) {
            Set<DataFolder> named = new LinkedHashSet<>();
            terminals.forEach(id -> named.add(TerminalChoice.one(found, id)));
            return named;
        }
        if (found.isEmpty()) {
            throw new CommandFailedException(TerminalChoice.NONE);
        }
        if (found.size() > 1 && !all) {
            throw new CommandFailedException("There are several terminals; say which with --terminal ID, or --all. "
                    + TerminalChoice.listed(found));
        }
        return new LinkedHashSet<>(found);
    }

    static Map<String, EaBundle> bundles(Iterable<DataFolder> folders) throws IOException {
        Map<String, EaBundle> bundles = new TreeMap<>();
        for (DataFolder folder : folders) {
            String platform = folder.platform().name();
            if (!bundles.containsKey(platform)) {
                bundles.put(platform, EaBundle.of(folder.platform(), CompiledEas.folder()));
            }
        }
        return bundles;
    }

    static EaBundle bundle(Map<String, EaBundle> bundles, DataFolder folder) {
        return Objects.requireNonNull(bundles.get(folder.platform().name()));
    }

    private boolean install(DataFolder folder, EaBundle bundle, String key, Path keyOfHome) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            EaInstallation.Report report = EaInstallation.install(folder, bundle, key);
            out.println(folder.name() + ": Expert Advisor " + bundle.version() + ", " + report.written()
                    + (report.written() == 1 ? " file" : " files") + " written, " + report.unchanged() + " unchanged"
                    + (report.removed() > 0
                            ? ", " + report.removed() + (report.removed() == 1 ? " old one" : " old ones") + " removed."
                            : "."));
            report.kept().forEach(line -> out.println("  " + line + "."));
            if (report.keyFailure().isPresent()) {
                out.flush();
                fail(
                        folder,
                        "The files are in place; the key is not, because "
                                + FailureText.ofWriting(report.keyFailure().get())
                                + " Then run this again, or paste the one line of " + keyOfHome
                                + " into the Expert Advisor's input 'Key'.");
                return false;
            }
            out.println("  " + keyLine(report, keyOfHome));
            nextSteps(folder, InstalledEa.read(folder, bundle).compiled()).forEach(line -> out.println("  " + line));
            out.flush();
            return true;
        } catch (IOException e) {
            fail(folder, "the Expert Advisor cannot be installed: " + FailureText.ofWriting(e));
            return false;
        }
    }

    private void fail(DataFolder folder, String what) {
        spec.commandLine().getErr().println("yoke: " + folder.name() + ": " + what);
    }

    private static String keyLine(EaInstallation.Report report, Path keyOfHome) {
        if (report.keyFile().isEmpty()) {
            return "The folder that all terminals share is not known here. Paste the key, the one line of " + keyOfHome
                    + ", into the Expert Advisor's input 'Key'.";
        }
        return (report.keyReplaced() ? "The key of another cockpit was replaced in " : "The key is in ")
                + report.keyFile().get() + ".";
    }

    private static List<String> nextSteps(DataFolder folder, InstalledEa.Compiled compiled) {
        List<String> steps = new ArrayList<>();
        steps.add("Next, in this terminal:");
        if (compiled != InstalledEa.Compiled.YES) {
            steps.add("- press F4 (MetaEditor), open " + folder.platform().expert()
                    + " there and press F7, which compiles it"
                    + (compiled == InstalledEa.Compiled.OLD ? " again;" : ";"));
        }
        steps.add("- drag Expert Advisors > Yoke > YokeBridge from the Navigator on one chart, any symbol;");
        steps.add("- allow it to trade: the box in its window, and the button "
                + folder.platform().button() + " in the toolbar.");
        steps.add(transport(folder));
        return steps;
    }

    private static String transport(DataFolder folder) {
        return switch (folder.platform()) {
            case MT4 -> "It finds Yoke on Windows by itself. MetaTrader 4 has no other way than the pipe of Windows.";
            case MT5 ->
                "It finds Yoke on Windows by itself. Elsewhere (Wine), or to use TCP: Tools > Options > Expert Advisors,"
                        + " allow WebRequest and add 127.0.0.1 to the list.";
        };
    }
}
