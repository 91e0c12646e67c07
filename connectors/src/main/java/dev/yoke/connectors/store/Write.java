package dev.yoke.connectors.store;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Price;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;

/// One statement of the hot write path: prepared once, bound from left to right, run as often as needed.
///
/// Plain JDBC: JDBI would look the statement up, parse its parameters and box a map of bindings on every row.
/// Thread: the connection's own.
final class Write {

    private final PreparedStatement statement;
    private int bound;

    Write(Connection connection, String sql) throws SQLException {
        statement = connection.prepareStatement(sql);
    }

    static Write insert(Connection connection, String table, String columns) throws SQLException {
        return insert(connection, table, columns, "");
    }

    /// @param onConflict an `ON CONFLICT` clause, or empty
    static Write insert(Connection connection, String table, String columns, String onConflict) throws SQLException {
        return new Write(
                connection, "INSERT INTO " + table + "(" + columns + ") VALUES (" + marks(columns) + ") " + onConflict);
    }

    /// A question mark for each column.
    static String marks(String columns) {
        long commas = columns.chars().filter(c -> c == ',').count();
        return "?" + ", ?".repeat((int) commas);
    }

    /// Forgets what a failed use may have bound.
    Write start() {
        bound = 0;
        return this;
    }

    Write put(long value) throws SQLException {
        statement.setLong(++bound, value);
        return this;
    }

    Write put(String value) throws SQLException {
        statement.setString(++bound, value);
        return this;
    }

    Write put(byte[] value) throws SQLException {
        statement.setBytes(++bound, value);
        return this;
    }

    Write put(Enum<?> value) throws SQLException {
        return put(value.name());
    }

    Write put(TerminalId value) throws SQLException {
        return put(value.name());
    }

    Write put(Symbol value) throws SQLException {
        return put(value.name());
    }

    Write put(IntentId value) throws SQLException {
        return put(value.value());
    }

    Write put(Price value) throws SQLException {
        return put(value.units());
    }

    Write put(Lots value) throws SQLException {
        return put(value.units());
    }

    /// The amount only, where the row has one currency for all of its money.
    Write put(Money value, String currency) throws SQLException {
        if (!value.currency().equals(currency)) {
            throw new IllegalArgumentException("money of one row in " + currency + " and in " + value.currency());
        }
        return put(value.units());
    }

    Write put(Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            return put(value.get());
        }
        statement.setNull(++bound, Types.VARCHAR);
        return this;
    }

    /// @return rows changed
    int run() throws SQLException {
        return statement.executeUpdate();
    }
}
