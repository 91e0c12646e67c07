package dev.yoke.connectors.store;

import dev.yoke.core.port.SourceStore;
import dev.yoke.core.signal.Priority;
import dev.yoke.core.signal.SourcePolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The signal sources, in the journal's file. Read once when opened; a change is on the disk before it counts.
///
/// Thread: any; changes one after the other. A change that another process makes is seen after a restart.
/// Failure: opening never throws; a file that cannot be read makes every change a refusal that says why ([#fault]).
public final class SqliteSources implements SourceStore {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteSources.class);

    /// Compared with where the name is unknown, so that the answer takes as long.
    private static final String NOBODYS_HASH = "0".repeat(64);

    private record Entry(SourcePolicy policy, String tokenHash) {}

    private final Database database;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final String fault;

    private SqliteSources(Database database) {
        this.database = database;
        this.fault = load();
    }

    /// Reads the sources; a file that does not exist has none and is created by the first change.
    public static SqliteSources open(Path db) {
        return new SqliteSources(new Database(db));
    }

    private String load() {
        try {
            if (!Files.exists(database.file()) || Files.size(database.file()) == 0) {
                return "";
            }
            try (Connection connection = database.openReader()) {
                Schema.check(connection, database.file());
                if (Read.number(connection, "PRAGMA user_version") > 0) {
                    entries.putAll(read(connection));
                }
            }
            return "";
        } catch (SQLException e) {
            return failed(StoreFault.of(database.file(), e));
        } catch (StoreFault e) {
            return failed(e);
        } catch (IOException e) {
            return failed(StoreFault.unreachable(database.file(), e));
        }
    }

    private static String failed(StoreFault fault) {
        LOG.error("the signal sources cannot be read: {}", fault.text());
        return fault.text();
    }

    private static Map<String, Entry> read(Connection connection) throws SQLException {
        Map<String, Entry> found = new HashMap<>();
        // A file that no cockpit of this version has opened yet knows no priorities.
        String priority = Read.number(connection, "PRAGMA user_version") >= 2 ? "priority" : "''";
        Read.list(
                        connection,
                        "SELECT name, mode, terminals, demo_only, token_hash, " + priority + " FROM sources",
                        row -> {
                            SourcePolicy.Mode mode = SourcePolicy.Mode.valueOf(row.getString(2));
                            String waits = row.getString(6);
                            SourcePolicy policy = new SourcePolicy(
                                    row.getString(1),
                                    mode,
                                    RowJson.terminals(row.getString(3)),
                                    row.getBoolean(4),
                                    waits.isEmpty() ? SourcePolicy.usual(mode) : Priority.valueOf(waits));
                            return new Entry(policy, row.getString(5));
                        })
                .forEach(entry -> found.put(entry.policy().name(), entry));
        return found;
    }

    /// Why the sources could not be read, empty when they could.
    public String fault() {
        return fault;
    }

    @Override
    public synchronized void put(SourcePolicy source, String tokenHash, long nowMs) {
        if (!tokenHash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a token's hash has 64 lower-case hexadecimal digits");
        }
        change(connection -> Write.insert(
                        connection,
                        "sources",
                        "name, mode, terminals, demo_only, token_hash, changed_ms, priority",
                        "ON CONFLICT (name) DO UPDATE SET mode = excluded.mode, terminals = excluded.terminals,"
                                + " demo_only = excluded.demo_only,"
                                + " token_hash = excluded.token_hash, changed_ms = excluded.changed_ms,"
                                + " priority = excluded.priority")
                .start()
                .put(source.name())
                .put(source.mode())
                .put(RowJson.ofTerminals(source.terminals()))
                .put(source.demoOnly() ? 1 : 0)
                .put(tokenHash)
                .put(nowMs)
                .put(source.priority())
                .run());
        entries.put(source.name(), new Entry(source, tokenHash));
    }

    @Override
    public synchronized boolean change(SourcePolicy source, long nowMs) {
        Entry known = entries.get(source.name());
        if (known == null) {
            return false;
        }
        put(source, known.tokenHash(), nowMs);
        return true;
    }

    @Override
    public synchronized boolean remove(String name) {
        if (!entries.containsKey(name)) {
            return false;
        }
        change(connection -> new Write(connection, "DELETE FROM sources WHERE name = ?")
                .start()
                .put(name)
                .run());
        entries.remove(name);
        return true;
    }

    private interface Change {
        void make(Connection connection) throws SQLException;
    }

    private void change(Change change) {
        if (!fault.isEmpty()) {
            throw new IllegalStateException(fault);
        }
        try (Connection connection = database.openForChange()) {
            connection.setAutoCommit(false);
            change.make(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(StoreFault.of(database.file(), e).text(), e);
        } catch (StoreFault e) {
            throw new IllegalStateException(e.text(), e);
        }
    }

    @Override
    public Optional<SourcePolicy> authenticate(String name, String tokenHash) {
        Entry entry = entries.get(name);
        String expected = entry == null ? NOBODYS_HASH : entry.tokenHash();
        boolean same = MessageDigest.isEqual(bytes(expected), bytes(tokenHash));
        return same && entry != null ? Optional.of(entry.policy()) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<SourcePolicy> all() {
        return entries.values().stream()
                .map(Entry::policy)
                .sorted(Comparator.comparing(SourcePolicy::name))
                .toList();
    }
}
