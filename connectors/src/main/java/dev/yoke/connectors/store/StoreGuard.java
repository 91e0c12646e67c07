package dev.yoke.connectors.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a second cockpit from writing the same journal. The lock is the operating system's: it ends with the process,
/// however that ends; the file `<journal>.lock` stays.
///
/// Thread: any.
final class StoreGuard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreGuard.class);

    private final FileChannel channel;

    private StoreGuard(FileChannel channel) {
        this.channel = channel;
    }

    /// Failure: [StoreFault] when another process, or another journal of this one, has it.
    static StoreGuard take(Path db) {
        Path lockFile = db.resolveSibling(db.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw StoreFault.heldByAnother(db);
            }
            return new StoreGuard(channel);
        } catch (IOException e) {
            throw StoreFault.unreachable(db, e);
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Idempotent.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("the journal's lock was not released: {}", e.getMessage());
        }
    }
}
