package dev.yoke.connectors.store;

import dev.yoke.core.trade.Deal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Executions, once per terminal and ticket.
final class DealTable {

    private static final String COLUMNS =
            "terminal, ticket, order_ticket, position_identifier, symbol, entry, side, lots, price, profit, swap,"
                    + " commission, fee, currency, reason, magic, comment, time_ms";

    private final Write insert;

    DealTable(Connection connection) throws SQLException {
        insert = Write.insert(connection, "deals", COLUMNS, "ON CONFLICT (terminal, ticket) DO NOTHING");
    }

    void store(Deal deal) throws SQLException {
        String currency = deal.profit().currency();
        insert.start()
                .put(deal.terminal())
                .put(deal.ticket())
                .put(deal.order())
                .put(deal.positionIdentifier())
                .put(deal.symbol())
                .put(deal.entry())
                .put(deal.side())
                .put(deal.lots())
                .put(deal.price())
                .put(deal.profit(), currency)
                .put(deal.swap(), currency)
                .put(deal.commission(), currency)
                .put(deal.fee(), currency)
                .put(currency)
                .put(deal.reason())
                .put(deal.magic())
                .put(deal.comment())
                .put(deal.timeMs())
                .run();
    }

    static Deal deal(ResultSet row) throws SQLException {
        return new Deal(
                Read.terminal(row),
                row.getLong("ticket"),
                row.getLong("order_ticket"),
                row.getLong("position_identifier"),
                Read.symbol(row),
                Deal.Entry.valueOf(row.getString("entry")),
                Read.side(row),
                Read.lots(row, "lots"),
                Read.price(row, "price"),
                Read.money(row, "profit"),
                Read.money(row, "swap"),
                Read.money(row, "commission"),
                Read.money(row, "fee"),
                Deal.Reason.valueOf(row.getString("reason")),
                row.getLong("magic"),
                row.getString("comment"),
                row.getLong("time_ms"));
    }
}
