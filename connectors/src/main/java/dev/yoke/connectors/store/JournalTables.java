package dev.yoke.connectors.store;

import dev.yoke.core.port.JournalEntry;
import java.sql.Connection;
import java.sql.SQLException;

/// Where each kind of entry goes. Thread: the write connection's own.
final class JournalTables {

    private final IntentTable intents;
    private final BookTable book;
    private final ExcursionTable excursions;
    private final DealTable deals;
    private final SignalTable signals;
    private final TraceTable traces;
    private final CandleTable candles;
    private final RecordTable records;

    JournalTables(Connection connection) throws SQLException {
        intents = new IntentTable(connection);
        book = new BookTable(connection);
        excursions = new ExcursionTable(connection);
        deals = new DealTable(connection);
        signals = new SignalTable(connection);
        traces = new TraceTable(connection);
        candles = new CandleTable(connection);
        records = new RecordTable(connection);
    }

    void store(JournalEntry entry) throws SQLException {
        switch (entry) {
            case JournalEntry.SignalReceived e -> signals.store(e.signal());
            case JournalEntry.DecisionTaken e -> signals.store(e);
            case JournalEntry.Traced e -> traces.store(e);
            case JournalEntry.IntentMade e -> intents.store(e);
            case JournalEntry.IntentMoved e -> intents.store(e);
            case JournalEntry.ResultReceived e -> intents.store(e);
            case JournalEntry.BookReplaced e -> book.store(e);
            case JournalEntry.PositionStored e -> book.store(e.position(), e.timeMs());
            case JournalEntry.PositionRemoved e -> book.removePosition(e.terminal(), e.identifier());
            case JournalEntry.OrderStored e -> book.store(e.order(), e.timeMs());
            case JournalEntry.OrderRemoved e -> book.removeOrder(e.terminal(), e.ticket());
            case JournalEntry.ExcursionStored e -> excursions.store(e);
            case JournalEntry.DealStored e -> deals.store(e.deal());
            case JournalEntry.SettingChanged e -> records.store(e);
            case JournalEntry.CandlesStored e -> candles.store(e);
            case JournalEntry.Noted e -> records.store(e);
        }
    }

    void rolledBack() {
        candles.forgetSeries();
    }
}
