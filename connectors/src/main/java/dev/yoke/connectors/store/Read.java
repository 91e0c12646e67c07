package dev.yoke.connectors.store;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.Money;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.Side;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Columns back into values, and rows into lists.
final class Read {

    private Read() {}

    /// Makes one value of the current row.
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(Connection connection, String sql, RowReader<T> reader, long... arguments)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setLong(i + 1, arguments[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        }
    }

    /// For rows that a text names.
    static <T> List<T> listOf(Connection connection, String sql, RowReader<T> reader, String argument)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, argument);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        }
    }

    /// The first column of the first row; −1 where there is none.
    static long number(Connection connection, String sql) throws SQLException {
        List<Long> rows = list(connection, sql, row -> row.getLong(1));
        return rows.isEmpty() ? -1 : rows.getFirst();
    }

    static TerminalId terminal(ResultSet row) throws SQLException {
        return new TerminalId(row.getString("terminal"));
    }

    static Symbol symbol(ResultSet row) throws SQLException {
        return new Symbol(row.getString("symbol"));
    }

    static Side side(ResultSet row) throws SQLException {
        return Side.valueOf(row.getString("side"));
    }

    static Price price(ResultSet row, String column) throws SQLException {
        return Price.of(row.getLong(column));
    }

    static Lots lots(ResultSet row, String column) throws SQLException {
        return Lots.of(row.getLong(column));
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), row.getString("currency"));
    }
}
