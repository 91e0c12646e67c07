package dev.yoke.connectors.store;

import dev.yoke.core.port.JournalEntry.ExcursionStored;
import dev.yoke.core.trade.Excursion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/// How far positions went, the open ones as of a few seconds ago, closed ones for ever.
final class ExcursionTable {

    /// Those of positions that are open.
    static final String OPEN = "SELECT e.* FROM excursions e JOIN positions p ON p.terminal = e.terminal AND"
            + " p.identifier = e.identifier ORDER BY e.terminal, e.identifier";

    private static final String COLUMNS = "terminal, identifier, side, open_ms, worst_profit, best_profit, worst_pips,"
            + " best_pips, since_ms, whole, stored_ms";

    private final Write latest;

    ExcursionTable(Connection connection) throws SQLException {
        latest = BookTable.latest(connection, "excursions", COLUMNS, "terminal, identifier");
    }

    void store(ExcursionStored entry) throws SQLException {
        Excursion went = entry.excursion();
        latest.start()
                .put(went.terminal())
                .put(went.identifier())
                .put(went.side())
                .put(went.openMs())
                .put(went.worstProfit())
                .put(went.bestProfit())
                .put(went.worstPips())
                .put(went.bestPips())
                .put(went.sinceMs())
                .put(went.whole() ? 1L : 0L)
                .put(entry.timeMs())
                .run();
    }

    static Excursion excursion(ResultSet row) throws SQLException {
        return new Excursion(
                Read.terminal(row),
                row.getLong("identifier"),
                Read.side(row),
                row.getLong("open_ms"),
                row.getLong("worst_profit"),
                row.getLong("best_profit"),
                row.getLong("worst_pips"),
                row.getLong("best_pips"),
                row.getLong("since_ms"),
                row.getLong("whole") != 0);
    }
}
