package dev.yoke.connectors.store;

import dev.yoke.core.port.Journal.Recovered;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what a restarted engine has to know.
///
/// A journal that cannot be written is still read as far as it goes: a halt stays a halt. Plain JDBC: JDBI's first
/// query costs a cold start about a second on a slow machine, and the cockpit waits for this one.
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private static final long SIGNAL_AGE_MS = Duration.ofDays(7).toMillis();
    private static final int NEWEST = 5_000;

    private static final String NEWEST_DEALS =
            "SELECT * FROM (SELECT * FROM deals ORDER BY time_ms DESC, terminal DESC,"
                    + " ticket DESC LIMIT ?) ORDER BY time_ms, terminal, ticket";

    private final Connection connection;
    private final boolean tolerant;

    private Recovery(Connection connection, boolean tolerant) {
        this.connection = connection;
        this.tolerant = tolerant;
    }

    /// Failure: [SQLException], [RuntimeException] for a row that makes no sense.
    static Recovered all(Database database, long nowMs) throws SQLException {
        try (Connection connection = database.openReader()) {
            return new Recovery(connection, false).read(nowMs, "");
        }
    }

    /// Whatever can be read of a journal that is broken for `reason`.
    static Recovered rest(Database database, long nowMs, String reason) {
        try (Connection connection = database.openReader()) {
            return new Recovery(connection, true).read(nowMs, reason);
        } catch (SQLException e) {
            LOG.warn("nothing could be recovered from {}: {}", database.file(), e.getMessage());
            return Recovered.nothing(reason);
        }
    }

    private Recovered read(long nowMs, String broken) throws SQLException {
        return new Recovered(
                settings(),
                list(IntentTable.OPEN_INTENTS, IntentTable::openIntent),
                new HashSet<>(list(
                        "SELECT DISTINCT id FROM signals WHERE received_ms >= ?",
                        row -> row.getString(1),
                        nowMs - SIGNAL_AGE_MS)),
                Math.max(0, lastMagic()),
                list(NEWEST_DEALS, DealTable::deal, NEWEST),
                list("SELECT * FROM positions ORDER BY terminal, identifier", BookTable::position),
                list(IntentTable.NEWEST_ENTRIES, IntentTable::entryTag, NEWEST),
                list(ExcursionTable.OPEN, ExcursionTable::excursion),
                broken);
    }

    private Map<String, String> settings() throws SQLException {
        Map<String, String> settings = new HashMap<>();
        list("SELECT key, value FROM settings", row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(setting -> settings.put(setting.getKey(), setting.getValue()));
        return settings;
    }

    private long lastMagic() throws SQLException {
        List<Long> found = list("SELECT max(magic) FROM intents", row -> row.getLong(1));
        return found.isEmpty() ? 0 : found.getFirst();
    }

    private <T> List<T> list(String sql, Read.RowReader<T> reader, long... arguments) throws SQLException {
        try {
            return Read.list(connection, sql, reader, arguments);
        } catch (SQLException | RuntimeException e) {
            if (!tolerant) {
                throw e;
            }
            LOG.warn("not recovered ({}): {}", e.getMessage(), sql);
            return List.of();
        }
    }
}
