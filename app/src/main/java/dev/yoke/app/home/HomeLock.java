package dev.yoke.app.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One cockpit per home folder: two would both write the journal and both command the terminals.
///
/// The system releases the lock when the process ends, however it ends. The lock covers a byte far behind the process
/// id, so that the id can be read while it is held, on Windows too.
public final class HomeLock implements AutoCloseable {
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws OccupiedException when another cockpit uses the folder
    public static HomeLock take(Home home) {
        Path file = home.lock();
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                writeOwner(channel);
                return new HomeLock(channel);
            }
            String owner = readOwner(channel);
            channel.close();
            throw new OccupiedException("Another cockpit already uses " + home.folder() + owner
                    + ". Close it first, or start this one with its own --home.");
        } catch (IOException e) {
            throw new HomeException("The lock file " + file + " cannot be used (" + e.getMessage()
                    + "). Name another folder with --home.");
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void writeOwner(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"), 0);
    }

    private static String readOwner(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        String pid = StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new HomeException("The lock file could not be released: " + e.getMessage());
        }
    }
}
