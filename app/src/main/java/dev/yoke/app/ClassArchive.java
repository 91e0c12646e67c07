package dev.yoke.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The archive of loaded classes that the launcher lets the JVM keep. The JVM makes it at the end of the first run,
/// also of one that was refused and had loaded next to nothing; a mark beside it says that the run was a whole one, and
/// of which jars. The launcher throws an archive without its mark away.
final class ClassArchive {
    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);

    private final Optional<Path> mark;
    private final String stamp;

    private ClassArchive(Optional<Path> mark, String stamp) {
        this.mark = mark;
        this.stamp = stamp;
    }

    static ClassArchive ofLauncher() {
        return of(System.getProperty("yoke.archive", ""), System.getProperty("yoke.archive.stamp", ""));
    }

    /// @param stamp which jars it is of, as the launcher tells it
    static ClassArchive of(String file, String stamp) {
        return new ClassArchive(file.isBlank() ? Optional.empty() : Optional.of(Path.of(file + ".whole")), stamp);
    }

    /// @param whole whether this run has loaded what such a run needs
    void mark(boolean whole) {
        try {
            if (mark.isPresent() && !whole) {
                Files.deleteIfExists(mark.get());
            } else if (mark.isPresent() && !Files.exists(mark.get())) {
                Files.writeString(mark.get(), stamp + System.lineSeparator());
            }
        } catch (IOException e) {
            LOG.debug("The archive of classes is not kept", e);
        }
    }
}
