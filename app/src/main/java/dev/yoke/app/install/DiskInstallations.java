package dev.yoke.app.install;

import dev.yoke.core.port.TerminalInstallations;
import dev.yoke.core.trade.TerminalIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Terminals found and served on this machine's disk, for the screen.
public final class DiskInstallations implements TerminalInstallations {
    private static final Logger LOG = LoggerFactory.getLogger(DiskInstallations.class);

    /// What the Expert Advisor keeps of an account: `journal-<server>-<login>.txt`.
    private static final Pattern ACCOUNT_FILE = Pattern.compile("[a-z]+-(.+-\\d+)\\.txt");

    /// The key of this cockpit, and its file for who has to paste it.
    public interface Key {
        String hex() throws IOException;

        Path file();
    }

    private final SearchPlaces places;
    private final Optional<Path> compiled;
    private final Key key;
    private final Map<String, DataFolder> known = new ConcurrentHashMap<>();
    private final Map<Platform, EaBundle> bundles = new ConcurrentHashMap<>();

    /// @param compiled the folder of Expert Advisors that a release brings compiled
    public DiskInstallations(SearchPlaces places, Optional<Path> compiled, Key key) {
        this.places = places;
        this.compiled = compiled;
        this.key = key;
    }

    @Override
    public Scan scan(List<String> more, Progress progress) {
        List<String> problems = new ArrayList<>();
        List<String> looked = new ArrayList<>(usualPlaces());
        looked.addAll(more);
        Map<String, DataFolder> folders = new LinkedHashMap<>();
        boolean goesOn = progress.at(looked.isEmpty() ? "" : looked.getFirst(), 0, looked.size());
        find(Optional.empty(), folders, problems);
        for (int i = 0; goesOn && i < more.size(); i++) {
            goesOn = progress.at(more.get(i), looked.size() - more.size() + i, looked.size());
            find(Optional.of(more.get(i)), folders, problems);
        }
        List<Installation> found = new ArrayList<>();
        for (DataFolder folder : folders.values()) {
            goesOn = goesOn && progress.at(folder.folder().toString(), found.size(), folders.size());
            if (!goesOn) {
                break;
            }
            known.put(folder.id(), folder);
            found.add(read(folder));
        }
        return new Scan(found, looked, problems, goesOn);
    }

    private List<String> usualPlaces() {
        List<String> usual = new ArrayList<>();
        places.terminals().map(Path::toString).ifPresent(usual::add);
        places.winePrefixes().forEach(prefix -> usual.add(prefix.toString()));
        return usual;
    }

    private void find(Optional<String> named, Map<String, DataFolder> folders, List<String> problems) {
        try {
            List<Path> folder = named.map(Path::of).map(List::of).orElse(List.of());
            if (!folder.isEmpty() && !Files.isDirectory(folder.getFirst())) {
                problems.add(folder.getFirst() + " is not a folder.");
                return;
            }
            for (DataFolder each : DataFolders.find(places, folder)) {
                folders.putIfAbsent(each.folder().toString(), each);
            }
        } catch (InvalidPathException e) {
            problems.add(named.orElse("") + " is not the name of a folder.");
        } catch (NoTerminalException e) {
            problems.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            problems.add(FailureText.ofReading(e));
        }
    }

    private Installation read(DataFolder folder) {
        try {
            InstalledEa ea = InstalledEa.read(folder, bundle(folder.platform()));
            return installation(folder, ea, "");
        } catch (IOException e) {
            return installation(
                    folder,
                    new InstalledEa(Optional.empty(), false, InstalledEa.Compiled.NO),
                    FailureText.ofReading(e));
        }
    }

    private static Installation installation(DataFolder folder, InstalledEa ea, String problem) {
        return new Installation(
                folder.id(),
                platform(folder.platform()),
                folder.folder().toString(),
                folder.installPath(),
                ea.version(),
                ea.current(),
                Compiled.valueOf(ea.compiled().name()),
                folder.platform().expert(),
                accounts(folder),
                problem);
    }

    private static Set<String> accounts(DataFolder folder) {
        Path files = folder.programs().resolve("Files").resolve("Yoke");
        Set<String> accounts = new HashSet<>();
        if (!Files.isDirectory(files)) {
            return accounts;
        }
        try (Stream<Path> listed = Files.list(files)) {
            listed.forEach(file -> {
                Matcher matcher = ACCOUNT_FILE.matcher(String.valueOf(file.getFileName()));
                if (matcher.matches()) {
                    accounts.add(matcher.group(1));
                }
            });
        } catch (IOException e) {
            LOG.info("{} cannot be read: {}", files, e.toString());
        }
        return accounts;
    }

    private EaBundle bundle(Platform platform) throws IOException {
        EaBundle ready = bundles.get(platform);
        if (ready == null) {
            ready = EaBundle.of(platform, compiled);
            bundles.put(platform, ready);
        }
        return ready;
    }

    @Override
    public Installed install(Installation installation, Progress progress) {
        DataFolder folder = known.get(installation.id());
        if (folder == null) {
            return new Installed(
                    false, "That terminal is not known here any more. Look for terminals again.", List.of());
        }
        try {
            EaBundle bundle = bundle(folder.platform());
            EaInstallation.Report report = EaInstallation.install(folder, bundle, key.hex(), progress::at);
            LOG.info("Expert Advisor {} installed in {}", bundle.version(), folder.name());
            return installed(bundle, report);
        } catch (EaInstallation.EndedException e) {
            return new Installed(false, "Stopped. What was written stays; installing again goes on.", List.of());
        } catch (IOException e) {
            LOG.warn("The Expert Advisor cannot be installed in {}: {}", folder.name(), e.toString());
            return new Installed(false, "Not installed: " + FailureText.ofWriting(e), List.of());
        }
    }

    private Installed installed(EaBundle bundle, EaInstallation.Report report) {
        String files = report.written() + (report.written() == 1 ? " file" : " files") + " written, "
                + report.unchanged() + " unchanged.";
        if (report.keyFailure().isPresent()) {
            return new Installed(
                    false,
                    "The files are in place; the key is not, because "
                            + FailureText.ofWriting(report.keyFailure().get())
                            + " Install again, or paste the one line of " + key.file()
                            + " into the Expert Advisor’s input Key.",
                    report.kept());
        }
        String paste = report.keyFile().isPresent()
                ? ""
                : " The folder that all terminals share is not known here: paste the one line of " + key.file()
                        + " into the Expert Advisor’s input Key.";
        return new Installed(true, "Expert Advisor " + bundle.version() + ": " + files + paste, report.kept());
    }

    @Override
    public String offered(TerminalIdentity.Platform platform) {
        try {
            return bundle(Platform.valueOf(platform.name())).version();
        } catch (IOException e) {
            LOG.warn("The Expert Advisor that came with this program cannot be read: {}", e.toString());
            return "";
        }
    }

    private static TerminalIdentity.Platform platform(Platform platform) {
        return TerminalIdentity.Platform.valueOf(platform.name());
    }
}
