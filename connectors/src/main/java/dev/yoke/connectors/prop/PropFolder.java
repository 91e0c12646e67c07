package dev.yoke.connectors.prop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Watches the trader's folder of packs: a file that is dropped, changed or removed is taken in while the cockpit runs.
/// A folder is read once it has not changed from one look to the next, so that half-written files are let be.
///
/// Thread: `prop-folder`, its own; `changed` is called there.
public final class PropFolder implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Path folder;
    private final Consumer<PropLibrary> changed;
    private final CountDownLatch closed = new CountDownLatch(1);
    private TreeMap<String, Stamp> read;
    private TreeMap<String, Stamp> seen;

    private record Stamp(long size, long modifiedMs) {}

    /// Does not look by itself; see [#watch].
    PropFolder(Path folder, Consumer<PropLibrary> changed) {
        this.folder = folder;
        this.changed = changed;
        read = stamps();
        seen = read;
    }

    /// Looks every second from now on, until closed.
    public static PropFolder watch(Path folder, Consumer<PropLibrary> changed) {
        PropFolder watched = new PropFolder(folder, changed);
        Thread.ofVirtual().name("prop-folder").start(watched::run);
        return watched;
    }

    private void run() {
        try {
            while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Compares the folder with what was read last, and reads it when it has come to rest.
    void look() {
        TreeMap<String, Stamp> now = stamps();
        boolean atRest = now.equals(seen);
        seen = now;
        if (atRest && !now.equals(read)) {
            read = now;
            changed.accept(PropLibrary.of(folder));
        }
    }

    private TreeMap<String, Stamp> stamps() {
        TreeMap<String, Stamp> stamps = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return stamps;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(PropLibrary::isPack).toList()) {
                stamps.put(
                        file.toString(),
                        new Stamp(
                                Files.size(file),
                                Files.getLastModifiedTime(file).toMillis()));
            }
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            stamps.put("", new Stamp(-1, -1));
        }
        return stamps;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
