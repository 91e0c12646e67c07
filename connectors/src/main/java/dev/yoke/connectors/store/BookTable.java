package dev.yoke.connectors.store;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Position;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Open positions and pending orders as last reported: a projection that the terminal's next snapshot replaces.
final class BookTable {

    private static final String POSITION =
            "terminal, identifier, ticket, symbol, side, lots, open_price, stop_loss, take_profit, current_price, swap,"
                    + " commission, profit, currency, magic, comment, open_ms, stored_ms";
    private static final String ORDER =
            "terminal, ticket, symbol, side, order_type, lots_initial, lots_current, price, stop_limit_price,"
                    + " stop_loss, take_profit, magic, comment, setup_ms, expiry_ms, stored_ms";

    private final Write position;
    private final Write order;
    private final Write noPosition;
    private final Write noOrder;
    private final Write noPositions;
    private final Write noOrders;

    BookTable(Connection connection) throws SQLException {
        position = latest(connection, "positions", POSITION, "terminal, identifier");
        order = latest(connection, "orders", ORDER, "terminal, ticket");
        noPosition = new Write(connection, "DELETE FROM positions WHERE terminal = ? AND identifier = ?");
        noOrder = new Write(connection, "DELETE FROM orders WHERE terminal = ? AND ticket = ?");
        noPositions = new Write(connection, "DELETE FROM positions WHERE terminal = ?");
        noOrders = new Write(connection, "DELETE FROM orders WHERE terminal = ?");
    }

    /// Inserts, or replaces the row with the same key.
    static Write latest(Connection connection, String table, String columns, String key) throws SQLException {
        String updates = Arrays.stream(columns.split(", "))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return Write.insert(connection, table, columns, "ON CONFLICT (" + key + ") DO UPDATE SET " + updates);
    }

    void store(JournalEntry.BookReplaced book) throws SQLException {
        noPositions.start().put(book.terminal()).run();
        noOrders.start().put(book.terminal()).run();
        for (Position p : book.positions()) {
            store(p, book.timeMs());
        }
        for (Order o : book.orders()) {
            store(o, book.timeMs());
        }
    }

    void store(Position p, long timeMs) throws SQLException {
        String currency = p.profit().currency();
        position.start()
                .put(p.terminal())
                .put(p.identifier())
                .put(p.ticket())
                .put(p.symbol())
                .put(p.side())
                .put(p.lots())
                .put(p.openPrice())
                .put(p.stopLoss())
                .put(p.takeProfit())
                .put(p.currentPrice())
                .put(p.swap(), currency)
                .put(p.commission(), currency)
                .put(p.profit(), currency)
                .put(currency)
                .put(p.magic())
                .put(p.comment())
                .put(p.openMs())
                .put(timeMs)
                .run();
    }

    void store(Order o, long timeMs) throws SQLException {
        order.start()
                .put(o.terminal())
                .put(o.ticket())
                .put(o.symbol())
                .put(o.side())
                .put(o.type())
                .put(o.lotsInitial())
                .put(o.lotsCurrent())
                .put(o.price())
                .put(o.stopLimitPrice())
                .put(o.stopLoss())
                .put(o.takeProfit())
                .put(o.magic())
                .put(o.comment())
                .put(o.setupMs())
                .put(o.expiryMs())
                .put(timeMs)
                .run();
    }

    void removePosition(TerminalId terminal, long identifier) throws SQLException {
        noPosition.start().put(terminal).put(identifier).run();
    }

    void removeOrder(TerminalId terminal, long ticket) throws SQLException {
        noOrder.start().put(terminal).put(ticket).run();
    }

    static Position position(ResultSet row) throws SQLException {
        return new Position(
                Read.terminal(row),
                row.getLong("identifier"),
                row.getLong("ticket"),
                Read.symbol(row),
                Read.side(row),
                Read.lots(row, "lots"),
                Read.price(row, "open_price"),
                Read.price(row, "stop_loss"),
                Read.price(row, "take_profit"),
                Read.price(row, "current_price"),
                Read.money(row, "swap"),
                Read.money(row, "commission"),
                Read.money(row, "profit"),
                row.getLong("magic"),
                row.getString("comment"),
                row.getLong("open_ms"));
    }

    static Order order(ResultSet row) throws SQLException {
        return new Order(
                Read.terminal(row),
                row.getLong("ticket"),
                Read.symbol(row),
                Read.side(row),
                OrderType.valueOf(row.getString("order_type")),
                Read.lots(row, "lots_initial"),
                Read.lots(row, "lots_current"),
                Read.price(row, "price"),
                Read.price(row, "stop_limit_price"),
                Read.price(row, "stop_loss"),
                Read.price(row, "take_profit"),
                row.getLong("magic"),
                row.getString("comment"),
                row.getLong("setup_ms"),
                row.getLong("expiry_ms"));
    }
}
