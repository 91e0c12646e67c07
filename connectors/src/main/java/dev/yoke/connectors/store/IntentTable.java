package dev.yoke.connectors.store;

import dev.yoke.core.market.Symbol;
import dev.yoke.core.port.Journal.EntryTag;
import dev.yoke.core.port.Journal.OpenIntent;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.IntentState;
import dev.yoke.core.trade.Lots;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.Side;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Intents, their moves and their results. Every field of a command has its column, so that a restart rebuilds it
/// exactly.
final class IntentTable {

    /// The same list as the partial index `intents_open`, so that SQLite uses it.
    static final String OPEN_INTENTS =
            "SELECT * FROM intents WHERE state IN ('MADE', 'SENT', 'ACKNOWLEDGED', 'UNKNOWN') ORDER BY seq";

    /// Commands that open something carry a magic number.
    static final String NEWEST_ENTRIES =
            "SELECT * FROM (SELECT * FROM intents WHERE magic IS NOT NULL ORDER BY seq DESC LIMIT ?) ORDER BY seq";

    private static final String COMMON =
            "terminal, id, signal_id, source, entry_risk, made_ms, moved_ms, expires_ms, symbol";

    private final Write open;
    private final Write close;
    private final Write closeBy;
    private final Write modify;
    private final Write place;
    private final Write change;
    private final Write cancel;
    private final Write move;
    private final Write state;
    private final Write result;

    IntentTable(Connection connection) throws SQLException {
        open = insert(connection, "OPEN", "side, lots, stop_loss, take_profit, deviation_points, magic, comment");
        close = insert(connection, "CLOSE", "ticket, identifier, lots, deviation_points");
        closeBy = insert(connection, "CLOSE_BY", "ticket, opposite_ticket");
        modify = insert(connection, "MODIFY", "ticket, identifier, stop_loss, take_profit");
        place = insert(
                connection,
                "PLACE",
                "side, order_type, lots, price, stop_limit_price, stop_loss, take_profit, order_expiry_ms, magic,"
                        + " comment");
        change = insert(
                connection, "CHANGE", "ticket, price, stop_limit_price, stop_loss, take_profit, order_expiry_ms");
        cancel = insert(connection, "CANCEL", "ticket");
        move = Write.insert(connection, "intent_moves", "terminal, intent_id, state, reason, time_ms");
        state = new Write(connection, "UPDATE intents SET state = ?, moved_ms = ? WHERE id = ?");
        result = Write.insert(
                connection,
                "results",
                "terminal, intent_id, category, raw_code, text, order_ticket, deal_ticket, identifier, lots, price,"
                        + " elapsed_us, time_ms");
    }

    /// Kind and first state are part of the statement: two texts less to bind for each intent.
    private static Write insert(Connection connection, String kind, String columns) throws SQLException {
        String bound = COMMON + ", " + columns;
        return new Write(
                connection,
                "INSERT INTO intents(kind, state, " + bound + ") VALUES ('" + kind + "', 'MADE', " + Write.marks(bound)
                        + ")");
    }

    void store(JournalEntry.IntentMade made) throws SQLException {
        switch (made.command()) {
            case OrderCommand.Open c ->
                start(open, made)
                        .put(c.side())
                        .put(c.lots())
                        .put(c.stopLoss())
                        .put(c.takeProfit())
                        .put(c.deviationPoints())
                        .put(c.magic())
                        .put(c.comment())
                        .run();
            case OrderCommand.Close c ->
                start(close, made)
                        .put(c.ticket())
                        .put(c.identifier())
                        .put(c.lots())
                        .put(c.deviationPoints())
                        .run();
            case OrderCommand.CloseBy c ->
                start(closeBy, made).put(c.ticket()).put(c.oppositeTicket()).run();
            case OrderCommand.Modify c ->
                start(modify, made)
                        .put(c.ticket())
                        .put(c.identifier())
                        .put(c.stopLoss())
                        .put(c.takeProfit())
                        .run();
            case OrderCommand.Place c ->
                start(place, made)
                        .put(c.side())
                        .put(c.type())
                        .put(c.lots())
                        .put(c.price())
                        .put(c.stopLimitPrice())
                        .put(c.stopLoss())
                        .put(c.takeProfit())
                        .put(c.orderExpiryMs())
                        .put(c.magic())
                        .put(c.comment())
                        .run();
            case OrderCommand.Change c ->
                start(change, made)
                        .put(c.ticket())
                        .put(c.price())
                        .put(c.stopLimitPrice())
                        .put(c.stopLoss())
                        .put(c.takeProfit())
                        .put(c.orderExpiryMs())
                        .run();
            case OrderCommand.Cancel c -> start(cancel, made).put(c.ticket()).run();
        }
    }

    private static Write start(Write write, JournalEntry.IntentMade made) throws SQLException {
        return write.start()
                .put(made.terminal())
                .put(made.command().intent())
                .put(made.signalId())
                .put(made.source())
                .put(made.entryRisk())
                .put(made.timeMs())
                .put(made.timeMs())
                .put(made.command().expiresMs())
                .put(made.command().symbol());
    }

    void store(JournalEntry.IntentMoved moved) throws SQLException {
        move.start()
                .put(moved.terminal())
                .put(moved.intent())
                .put(moved.state())
                .put(moved.reason())
                .put(moved.timeMs())
                .run();
        state.start().put(moved.state()).put(moved.timeMs()).put(moved.intent()).run();
    }

    void store(JournalEntry.ResultReceived received) throws SQLException {
        CommandResult r = received.result();
        result.start()
                .put(r.terminal())
                .put(r.intent())
                .put(r.category())
                .put(r.rawCode())
                .put(r.text())
                .put(r.order())
                .put(r.deal())
                .put(r.identifier())
                .put(r.lots())
                .put(r.price())
                .put(r.elapsedUs())
                .put(received.timeMs())
                .run();
    }

    static OpenIntent openIntent(ResultSet row) throws SQLException {
        return new OpenIntent(
                Read.terminal(row), command(row), state(row), row.getLong("entry_risk"), row.getLong("made_ms"));
    }

    static EntryTag entryTag(ResultSet row) throws SQLException {
        return new EntryTag(
                Read.terminal(row), row.getLong("magic"), row.getString("source"), row.getLong("entry_risk"));
    }

    static IntentState state(ResultSet row) throws SQLException {
        return IntentState.valueOf(row.getString("state"));
    }

    static OrderCommand command(ResultSet row) throws SQLException {
        IntentId intent = new IntentId(row.getString("id"));
        long expiresMs = row.getLong("expires_ms");
        Symbol symbol = Read.symbol(row);
        String kind = row.getString("kind");
        return switch (kind) {
            case "OPEN" ->
                new OrderCommand.Open(
                        intent,
                        expiresMs,
                        symbol,
                        side(row),
                        lots(row),
                        stopLoss(row),
                        takeProfit(row),
                        row.getInt("deviation_points"),
                        row.getLong("magic"),
                        row.getString("comment"));
            case "CLOSE" ->
                new OrderCommand.Close(
                        intent,
                        expiresMs,
                        ticket(row),
                        row.getLong("identifier"),
                        symbol,
                        lots(row),
                        row.getInt("deviation_points"));
            case "CLOSE_BY" ->
                new OrderCommand.CloseBy(intent, expiresMs, ticket(row), row.getLong("opposite_ticket"), symbol);
            case "MODIFY" ->
                new OrderCommand.Modify(
                        intent,
                        expiresMs,
                        ticket(row),
                        row.getLong("identifier"),
                        symbol,
                        stopLoss(row),
                        takeProfit(row));
            case "PLACE" ->
                new OrderCommand.Place(
                        intent,
                        expiresMs,
                        symbol,
                        side(row),
                        OrderType.valueOf(row.getString("order_type")),
                        lots(row),
                        Read.price(row, "price"),
                        Read.price(row, "stop_limit_price"),
                        stopLoss(row),
                        takeProfit(row),
                        row.getLong("order_expiry_ms"),
                        row.getLong("magic"),
                        row.getString("comment"));
            case "CHANGE" ->
                new OrderCommand.Change(
                        intent,
                        expiresMs,
                        ticket(row),
                        symbol,
                        Read.price(row, "price"),
                        Read.price(row, "stop_limit_price"),
                        stopLoss(row),
                        takeProfit(row),
                        row.getLong("order_expiry_ms"));
            case "CANCEL" -> new OrderCommand.Cancel(intent, expiresMs, ticket(row), symbol);
            default -> throw new IllegalArgumentException("intent " + intent + " is of the unknown kind " + kind);
        };
    }

    static JournalEntry.IntentMoved move(ResultSet row) throws SQLException {
        return new JournalEntry.IntentMoved(
                Read.terminal(row),
                new IntentId(row.getString("intent_id")),
                state(row),
                row.getString("reason"),
                row.getLong("time_ms"));
    }

    static JournalEntry.ResultReceived result(ResultSet row) throws SQLException {
        CommandResult result = new CommandResult(
                Read.terminal(row),
                new IntentId(row.getString("intent_id")),
                ResultCategory.valueOf(row.getString("category")),
                row.getInt("raw_code"),
                row.getString("text"),
                row.getLong("order_ticket"),
                row.getLong("deal_ticket"),
                row.getLong("identifier"),
                lots(row),
                Read.price(row, "price"),
                row.getLong("elapsed_us"));
        return new JournalEntry.ResultReceived(result, row.getLong("time_ms"));
    }

    private static Side side(ResultSet row) throws SQLException {
        return Side.valueOf(row.getString("side"));
    }

    private static Lots lots(ResultSet row) throws SQLException {
        return Read.lots(row, "lots");
    }

    private static Price stopLoss(ResultSet row) throws SQLException {
        return Read.price(row, "stop_loss");
    }

    private static Price takeProfit(ResultSet row) throws SQLException {
        return Read.price(row, "take_profit");
    }

    private static long ticket(ResultSet row) throws SQLException {
        return row.getLong("ticket");
    }
}
