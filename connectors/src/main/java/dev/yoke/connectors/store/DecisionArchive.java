package dev.yoke.connectors.store;

import dev.yoke.connectors.store.TradeHistory.IntentHistory;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.OrderCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Decisions as they were taken, with all that was asked and all that became of them. Reads only: also beside a
/// running cockpit, and also a file of an older version.
///
/// Thread: any that may wait for the disk. Failure: [StoreFault].
public final class DecisionArchive {

    private final Database database;

    private DecisionArchive(Path db) {
        this.database = new Database(db);
    }

    public static DecisionArchive of(Path db) {
        return new DecisionArchive(db);
    }

    public boolean exists() {
        return Files.exists(database.file());
    }

    /// One decision and what the rules were asked.
    public record Kept(Decision decision, KeptInput input) {}

    /// The whole way of one signal; each list oldest first. `signal` is as first received.
    public record Story(Signal signal, List<Kept> decisions, List<IntentHistory> intents, List<Trace> traces) {
        public Story {
            decisions = List.copyOf(decisions);
            intents = List.copyOf(intents);
            traces = List.copyOf(traces);
        }
    }

    public Optional<Story> story(SignalId id) {
        return ask((connection, inputs) -> {
            List<Signal> signals = list(
                    connection, "SELECT * FROM signals WHERE id = ? ORDER BY seq LIMIT 1", id, SignalTable::signal);
            if (signals.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Story(
                    signals.getFirst(),
                    list(
                            connection,
                            decisions(inputs) + " WHERE d.signal_id = ? ORDER BY d.seq",
                            id,
                            row -> kept(row, inputs)),
                    list(
                            connection,
                            "SELECT * FROM intents WHERE signal_id = ? ORDER BY seq",
                            id,
                            row -> intent(connection, row)),
                    inputs
                            ? list(
                                    connection,
                                    "SELECT * FROM traces WHERE signal_id = ? ORDER BY seq",
                                    id,
                                    TraceTable::trace)
                            : List.of()));
        });
    }

    /// The decisions taken from `fromMs` inclusive to `toMs` exclusive, UTC epoch milliseconds, oldest first, one at a
    /// time.
    public void decisions(long fromMs, long toMs, Consumer<Kept> each) {
        ask((connection, inputs) -> Read.list(
                connection,
                decisions(inputs) + " WHERE d.decided_ms >= ? AND d.decided_ms < ? ORDER BY d.seq",
                row -> {
                    each.accept(kept(row, inputs));
                    return "";
                },
                fromMs,
                toMs));
    }

    private static String decisions(boolean inputs) {
        return inputs
                ? "SELECT d.*, i.input FROM decisions d LEFT JOIN decision_inputs i ON i.decision = d.seq"
                : "SELECT d.* FROM decisions d";
    }

    private static Kept kept(ResultSet row, boolean inputs) throws SQLException {
        return new Kept(SignalTable.decision(row), inputs ? input(row.getBytes("input")) : new KeptInput.None());
    }

    private static KeptInput input(byte @org.jspecify.annotations.Nullable [] kept) {
        if (kept == null) {
            return new KeptInput.None();
        }
        try {
            return new KeptInput.Whole(CaseCodec.decode(kept));
        } catch (RecordReader.Missing missing) {
            return new KeptInput.Lacking(missing.what());
        }
    }

    private static IntentHistory intent(Connection connection, ResultSet row) throws SQLException {
        OrderCommand command = IntentTable.command(row);
        String id = command.intent().value();
        return new IntentHistory(
                Read.terminal(row),
                command,
                Optional.ofNullable(row.getString("signal_id")).map(SignalId::new),
                row.getString("source"),
                row.getLong("entry_risk"),
                IntentTable.state(row),
                row.getLong("made_ms"),
                moves(connection, id),
                results(connection, id));
    }

    private static List<JournalEntry.IntentMoved> moves(Connection connection, String intent) throws SQLException {
        return Read.listOf(
                connection, "SELECT * FROM intent_moves WHERE intent_id = ? ORDER BY seq", IntentTable::move, intent);
    }

    private static List<JournalEntry.ResultReceived> results(Connection connection, String intent) throws SQLException {
        return Read.listOf(
                connection, "SELECT * FROM results WHERE intent_id = ? ORDER BY seq", IntentTable::result, intent);
    }

    private static <T> List<T> list(Connection connection, String sql, SignalId id, Read.RowReader<T> reader)
            throws SQLException {
        return Read.listOf(connection, sql, reader, id.value());
    }

    private interface Question<T> {
        T ask(Connection connection, boolean inputs) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = database.openReader()) {
            Schema.check(connection, database.file());
            return question.ask(connection, Read.number(connection, "PRAGMA user_version") >= 2);
        } catch (SQLException e) {
            throw StoreFault.of(database.file(), e);
        }
    }
}
