package dev.yoke.app.home;

import dev.yoke.core.port.DeskStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the trader arranged on the screen, one file per name in the folder `desk`. Written whole and then moved into
/// place, on a thread of its own; of several texts that wait under one name only the last is written.
public final class DeskFiles implements DeskStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskFiles.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,80}");
    private static final long PATIENCE_S = 5;

    private final Path folder;
    private final Map<String, String> waiting = new ConcurrentHashMap<>();
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("worker-desk").factory());

    private DeskFiles(Path folder) {
        this.folder = folder;
    }

    /// The folder is made when the first text is kept.
    public static DeskFiles in(Path folder) {
        return new DeskFiles(folder);
    }

    @Override
    public Optional<String> read(String name) {
        String text = waiting.get(name);
        if (text != null) {
            return Optional.of(text);
        }
        Path file = file(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read ({}); the screen goes on without it", file, e.toString());
            return Optional.empty();
        }
    }

    @Override
    public void write(String name, String text) {
        file(name);
        waiting.put(name, text);
        if (queued.add(name)) {
            writer.execute(() -> writeNow(name));
        }
    }

    private void writeNow(String name) {
        queued.remove(name);
        String text = waiting.get(name);
        if (text == null) {
            return;
        }
        Path file = file(name);
        try {
            PrivateFiles.createFolder(folder);
            PrivateFiles.write(file, text);
        } catch (IOException e) {
            LOG.warn("{} cannot be written ({}); it is lost when Yoke ends", file, e.toString());
            return;
        }
        waiting.remove(name, text);
    }

    @Override
    public void keepAside(String name) {
        Path file = file(name);
        waiting.remove(name);
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("{} was not understood and is kept as {}.damaged", file, file.getFileName());
        } catch (IOException e) {
            LOG.warn("{} was not understood and cannot be put aside ({})", file, e.toString());
        }
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of something kept: " + name);
        }
        return folder.resolve(name + ".json");
    }

    /// Waits until everything is written, at most some seconds.
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE_S, TimeUnit.SECONDS)) {
                LOG.warn("Not everything of the screen could be kept in {}", folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
