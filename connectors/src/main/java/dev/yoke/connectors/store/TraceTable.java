package dev.yoke.connectors.store;

import dev.yoke.core.port.JournalEntry.Traced;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.IntentId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// When signals and their orders passed their hops.
final class TraceTable {

    private final Write trace;

    TraceTable(Connection connection) throws SQLException {
        trace = Write.insert(connection, "traces", "signal_id, intent_id, start_ms, hops, time_ms");
    }

    void store(Traced traced) throws SQLException {
        Trace t = traced.trace();
        trace.start()
                .put(t.signal().value())
                .put(t.intent().map(IntentId::value))
                .put(t.startMs())
                .put(RowJson.ofHops(t.hops()))
                .put(traced.timeMs())
                .run();
    }

    static Trace trace(ResultSet row) throws SQLException {
        return new Trace(
                new SignalId(row.getString("signal_id")),
                Optional.ofNullable(row.getString("intent_id")).map(IntentId::new),
                row.getLong("start_ms"),
                RowJson.hops(row.getString("hops")));
    }
}
