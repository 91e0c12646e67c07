package dev.yoke.app.install;

import dev.yoke.app.home.NamedFailure;
import dev.yoke.app.home.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts the Expert Advisor into one data folder, or brings it up to date in place.
///
/// It may be cut off at any moment: every file is the old one or the new one, and the next run goes on. A file that
/// somebody changed is kept beside the new one; files that this program did not write are never deleted.
/// Failure: [IOException] where the folder cannot be written.
public final class EaInstallation {

    private static final String FRESH = ".yoke-new";
    private static final int MOST_BACKUPS = 100;

    /// @param written files that were new or changed
    /// @param kept one line for each file of somebody's that was kept beside ours
    /// @param removed files of ours that are no longer needed
    /// @param keyFile where the key belongs; empty = it has to be given by hand
    /// @param keyReplaced whether another cockpit's key was there
    /// @param keyFailure why the key could not be written; empty = it is there, or has no place
    public record Report(
            int written,
            int unchanged,
            List<String> kept,
            int removed,
            Optional<Path> keyFile,
            boolean keyReplaced,
            Optional<IOException> keyFailure) {}

    /// Told before each file. It may end the installation there: what is done stays, and the next run goes on.
    @FunctionalInterface
    public interface Steps {
        boolean goesOn(String path, int done, int of);
    }

    /// The installation was ended by [Steps].
    public static final class EndedException extends IOException {
        private static final long serialVersionUID = 1L;

        EndedException() {
            super("it was stopped");
        }
    }

    private final DataFolder folder;
    private final Steps steps;
    private final EaBundle bundle;
    private final Path programs;
    private final List<String> kept = new ArrayList<>();
    private int written;
    private int unchanged;
    private int removed;

    private EaInstallation(DataFolder folder, EaBundle bundle, Steps steps) {
        this.folder = folder;
        this.steps = steps;
        this.bundle = bundle;
        this.programs = folder.programs();
    }

    /// @param keyHex the key of this cockpit
    public static Report install(DataFolder folder, EaBundle bundle, String keyHex) throws IOException {
        return install(folder, bundle, keyHex, (path, done, of) -> true);
    }

    /// As [#install], and tells how far it is.
    public static Report install(DataFolder folder, EaBundle bundle, String keyHex, Steps steps) throws IOException {
        return new EaInstallation(folder, bundle, steps).install(keyHex);
    }

    private Report install(String keyHex) throws IOException {
        for (String own : List.of(EaBundle.EXPERTS, EaBundle.INCLUDES)) {
            Files.createDirectories(programs.resolve(own));
            removeUnfinished(programs.resolve(own));
        }
        Manifest before = Manifest.read(programs);
        Manifest after = Manifest.of(bundle);
        replace(programs.resolve(Manifest.FILE), before.and(after).text());
        int done = 0;
        for (Map.Entry<String, byte[]> file : compiledLast()) {
            if (!steps.goesOn(file.getKey(), done++, bundle.files().size())) {
                throw new EndedException();
            }
            put(file.getKey(), file.getValue(), before);
        }
        for (String path : before.hashes().keySet()) {
            if (!bundle.files().containsKey(path)) {
                remove(path, before);
            }
        }
        replace(programs.resolve(Manifest.FILE), after.text());
        Optional<Path> key = folder.common().map(common -> common.resolve("Files/Yoke/bridge.key"));
        boolean replaced = false;
        Optional<IOException> failure = Optional.empty();
        try {
            replaced = key.isPresent() && putKey(key.get(), keyHex);
        } catch (IOException e) {
            failure = Optional.of(e);
        }
        return new Report(written, unchanged, List.copyOf(kept), removed, key, replaced, failure);
    }

    /// A program that is older than a source beside it counts as made of other sources.
    private List<Map.Entry<String, byte[]>> compiledLast() {
        String compiled = bundle.platform().compiledExpert();
        return bundle.files().entrySet().stream()
                .sorted(Comparator.comparing(file -> file.getKey().equals(compiled)))
                .toList();
    }

    private static void removeUnfinished(Path own) throws IOException {
        try (Stream<Path> files = Files.list(own)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(FRESH)).toList()) {
                Files.delete(file);
            }
        }
    }

    private void put(String path, byte[] content, Manifest before) throws IOException {
        Path file = programs.resolve(path);
        if (Files.isRegularFile(file)) {
            byte[] present = Files.readAllBytes(file);
            if (Arrays.equals(present, content)) {
                unchanged++;
                return;
            }
            if (!before.wrote(path, present)) {
                keep(path, file);
            }
        }
        replace(file, content);
        written++;
    }

    private void remove(String path, Manifest before) throws IOException {
        Path file = programs.resolve(path);
        if (!Files.isRegularFile(file)) {
            return;
        }
        if (before.wrote(path, Files.readAllBytes(file))) {
            Files.delete(file);
            removed++;
        } else {
            Path backup = backupOf(file);
            Files.move(file, backup, StandardCopyOption.ATOMIC_MOVE);
            kept.add(path + ", which is no longer used, was changed by hand and is now " + backup.getFileName());
        }
    }

    /// A copy, so that there is a file of that name at any moment.
    private void keep(String path, Path file) throws IOException {
        Path backup = backupOf(file);
        replace(backup, Files.readAllBytes(file));
        kept.add(path + " was changed by hand; your text is kept as " + backup.getFileName());
    }

    private static Path backupOf(Path file) throws IOException {
        for (int i = 1; i <= MOST_BACKUPS; i++) {
            Path backup = file.resolveSibling(file.getFileName() + ".bak" + (i == 1 ? "" : i));
            if (!Files.exists(backup)) {
                return backup;
            }
        }
        throw new IOException(file + " has " + MOST_BACKUPS + " backups; delete those that are not needed");
    }

    /// In one step: whoever reads it sees the old content or the new one.
    private static void replace(Path file, byte[] content) throws IOException {
        try {
            write(file, content);
        } catch (IOException e) {
            throw NamedFailure.of(file, e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + FRESH);
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean putKey(Path file, String keyHex) throws IOException {
        boolean exists = Files.isRegularFile(file);
        if (exists && Files.readString(file).strip().equals(keyHex)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        PrivateFiles.write(file, keyHex + "\n");
        return exists;
    }
}
