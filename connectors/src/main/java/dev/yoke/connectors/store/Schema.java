package dev.yoke.connectors.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Numbered SQL resources, each run once in a transaction of its own. `user_version` tells how many were;
/// `application_id` tells that the file is ours.
///
/// Failure: a file of a newer version or of another program is refused and not touched.
final class Schema {

    /// "YOKE".
    private static final int APPLICATION_ID = 0x594F_4B45;

    private static final List<String> MIGRATIONS = List.of(
            "V1__journal.sql", "V2__pipeline.sql", "V3__exit_plans.sql", "V4__excursions.sql", "V5__stop_limit.sql");

    private Schema() {}

    static int version() {
        return MIGRATIONS.size();
    }

    /// Connection: in autocommit mode.
    static void migrate(Connection connection, Path db) throws SQLException {
        check(connection, db);
        if (Read.number(connection, "PRAGMA user_version") == version()) {
            return;
        }
        for (int next = 1; next <= version(); next++) {
            run(connection, next);
        }
    }

    /// Reads only.
    static void check(Connection connection, Path db) throws SQLException {
        long found = Read.number(connection, "PRAGMA user_version");
        boolean ours = Read.number(connection, "PRAGMA application_id") == APPLICATION_ID;
        boolean empty = Read.number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!ours && !empty) {
            throw StoreFault.foreign(db);
        }
        if (found > version()) {
            throw StoreFault.newer(db, found, version());
        }
    }

    private static void run(Connection connection, int next) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");
            try {
                // Looked at under the write lock: another process may have done it meanwhile.
                if (Read.number(connection, "PRAGMA user_version") < next) {
                    statement.executeUpdate(script(MIGRATIONS.get(next - 1)));
                    statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
                    statement.executeUpdate("PRAGMA user_version = " + next);
                }
                statement.executeUpdate("COMMIT");
            } catch (SQLException e) {
                rollback(statement, e);
                throw e;
            }
        }
    }

    private static void rollback(Statement statement, SQLException cause) {
        try {
            statement.executeUpdate("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static String script(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
