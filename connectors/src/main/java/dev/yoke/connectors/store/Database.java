package dev.yoke.connectors.store;

import dev.yoke.core.port.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/// The database file and how connections to it are made.
///
/// The file is never opened other than by SQLite: on POSIX systems, closing any other descriptor of it would drop the
/// locks that SQLite holds on it in this process.
/// Thread: any; a connection belongs to whoever asked for it.
final class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final int BUSY_TIMEOUT_MS = 1_000;
    private static final long WAL_SIZE_LIMIT_BYTES = 64L << 20;
    private static final long CHECK_BUDGET_NS = 250_000_000L;
    private static final int CHECK_LOOK_EVERY_STEPS = 1_000;

    private final Path file;

    Database(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    Path file() {
        return file;
    }

    /// Checks, migrates and opens for writing, in autocommit mode. Proves by a write that the file can be written.
    ///
    /// Failure: [StoreFault]; a damaged, foreign or newer file is not changed.
    Connection openWriter(Clock clock, long maxPages) {
        try {
            prepareFile();
            if (Files.size(file) > 0) {
                inspect(clock);
            }
        } catch (IOException e) {
            throw StoreFault.unreachable(file, e);
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
        Connection connection = connect();
        try {
            configure(connection, maxPages);
            Schema.migrate(connection, file);
            Write opened = Write.insert(
                    connection, "meta", "key, value", "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
            opened.start().put("opened_ms").put(Long.toString(clock.nowMs())).run();
            return connection;
        } catch (SQLException e) {
            closeQuietly(connection);
            throw StoreFault.of(file, e);
        } catch (StoreFault e) {
            closeQuietly(connection);
            throw e;
        }
    }

    /// Failure: [StoreFault].
    void prepareFolder() {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw StoreFault.unreachable(file, e);
        }
    }

    private void prepareFile() throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw StoreFault.notAFile(file);
        }
        boolean empty = !Files.exists(file) || Files.size(file) == 0;
        // SQLite deletes the log of an empty database, and with it the trades of a file that was moved or cut off.
        if (empty && hasLog()) {
            throw StoreFault.damaged(file, "it is empty, but its log " + log().getFileName() + " is not");
        }
        if (!Files.exists(file)) {
            createForUserOnly();
        }
    }

    private void createForUserOnly() throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private Path log() {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    private boolean hasLog() throws IOException {
        return Files.exists(log()) && Files.size(log()) > 0;
    }

    /// Through a read-only connection, so that nothing is changed in a file that turns out to be damaged. Stops after a
    /// quarter of a second: a large file is then checked in part.
    private void inspect(Clock clock) throws SQLException {
        try (Connection connection = openReader()) {
            Schema.check(connection, file);
            long deadlineNs = clock.monotonicNs() + CHECK_BUDGET_NS;
            ProgressHandler.setHandler(connection, CHECK_LOOK_EVERY_STEPS, new ProgressHandler() {
                @Override
                protected int progress() {
                    return clock.monotonicNs() - deadlineNs > 0 ? 1 : 0;
                }
            });
            List<String> found = Read.list(connection, "PRAGMA quick_check(1)", row -> row.getString(1));
            if (!found.equals(List.of("ok"))) {
                throw StoreFault.damaged(file, String.join(" ", found).replaceAll("\\s+", " "));
            }
        } catch (SQLException e) {
            if (!StoreFault.isInterrupted(e)) {
                throw e;
            }
            LOG.info("{} is large and was checked in part", file);
        }
    }

    /// For a rare change beside the journal's own: one short transaction, then closed. Autocommit mode.
    ///
    /// Failure: [StoreFault].
    Connection openForChange() {
        prepareFolder();
        try {
            prepareFile();
        } catch (IOException e) {
            throw StoreFault.unreachable(file, e);
        }
        Connection connection = connect();
        try {
            Schema.migrate(connection, file);
            return connection;
        } catch (SQLException e) {
            closeQuietly(connection);
            throw StoreFault.of(file, e);
        } catch (StoreFault e) {
            closeQuietly(connection);
            throw e;
        }
    }

    /// A locked file is waited for a second.
    private Connection connect() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        try {
            return config.createConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            throw StoreFault.of(file, e);
        }
    }

    private void configure(Connection connection, long maxPages) throws SQLException {
        String mode = Read.list(connection, "PRAGMA journal_mode = WAL", row -> row.getString(1))
                .getFirst();
        if (!mode.equals("wal")) {
            throw StoreFault.noWal(file, mode);
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA synchronous = FULL");
        }
        // Checkpoints are the journal thread's own business, see WalCheckpoint.
        Read.number(connection, "PRAGMA wal_autocheckpoint = 0");
        Read.number(connection, "PRAGMA journal_size_limit = " + WAL_SIZE_LIMIT_BYTES);
        if (maxPages > 0) {
            Read.number(connection, "PRAGMA max_page_count = " + maxPages);
        }
    }

    /// Reads only, also where nothing may be written.
    Connection openReader() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            Read.number(connection, "SELECT count(*) FROM sqlite_schema");
            return connection;
        } catch (SQLException e) {
            closeQuietly(connection);
            return openImmutable(config, e);
        }
    }

    /// In a read-only folder SQLite cannot make its shared-memory file. Where there is no log, it needs none.
    private Connection openImmutable(SQLiteConfig config, SQLException cause) throws SQLException {
        try {
            if (hasLog() || !StoreFault.isReadOnly(cause)) {
                throw cause;
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
            throw cause;
        }
        return config.createConnection("jdbc:sqlite:" + file.toUri() + "?mode=ro&immutable=1");
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("a connection to the journal did not close: {}", e.getMessage());
        }
    }
}
