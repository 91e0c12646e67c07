package dev.yoke.connectors.store;

import dev.yoke.core.port.JournalEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Settings with their latest value, and the flight recorder's lines. A change of a setting is also such a line, so
/// that it stays known who re-armed the cockpit.
final class RecordTable {

    /// The kind under which a change of a setting is noted.
    static final String SETTING = "setting";

    private final Write set;
    private final Write unset;
    private final Write event;

    RecordTable(Connection connection) throws SQLException {
        set = Write.insert(
                connection,
                "settings",
                "key, value, origin, changed_ms",
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value, origin = excluded.origin,"
                        + " changed_ms = excluded.changed_ms");
        unset = new Write(connection, "DELETE FROM settings WHERE key = ?");
        event = Write.insert(connection, "events", "time_ms, kind, subject, text");
    }

    void store(JournalEntry.SettingChanged changed) throws SQLException {
        if (changed.value().isEmpty()) {
            unset.start().put(changed.key()).run();
        } else {
            set.start()
                    .put(changed.key())
                    .put(changed.value())
                    .put(changed.origin())
                    .put(changed.timeMs())
                    .run();
        }
        event.start()
                .put(changed.timeMs())
                .put(SETTING)
                .put(changed.key())
                .put(changed.origin() + ": " + changed.value())
                .run();
    }

    void store(JournalEntry.Noted noted) throws SQLException {
        event.start()
                .put(noted.timeMs())
                .put(noted.kind())
                .put(noted.subject())
                .put(noted.text())
                .run();
    }

    static JournalEntry.Noted noted(ResultSet row) throws SQLException {
        return new JournalEntry.Noted(
                row.getString("kind"), row.getString("subject"), row.getString("text"), row.getLong("time_ms"));
    }
}
