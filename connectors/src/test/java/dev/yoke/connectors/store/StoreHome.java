package dev.yoke.connectors.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.JournalEntry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sqlite.SQLiteConfig;

/// A journal in a temporary folder with what its thread reported.
final class StoreHome implements AutoCloseable {

    static final long NOW_MS = 1_790_000_000_000L;
    private static final long DEADLINE_S = 30;

    final Path db;
    final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private SqliteJournal journal;

    StoreHome(Path folder) {
        this(folder, Tuning.STANDARD);
    }

    StoreHome(Path folder, Tuning tuning) {
        db = folder.resolve("yoke.db");
        journal = SqliteJournal.open(db, clock(), events::add, tuning);
    }

    /// Goes on by a microsecond at each look.
    static Clock clock() {
        AtomicLong ns = new AtomicLong();
        return new Clock() {
            @Override
            public long nowMs() {
                return NOW_MS;
            }

            @Override
            public long monotonicNs() {
                return ns.addAndGet(1_000);
            }
        };
    }

    SqliteJournal journal() {
        return journal;
    }

    TradeHistory history() {
        return TradeHistory.of(db);
    }

    void restart() {
        journal.close();
        events.clear();
        journal = SqliteJournal.open(db, clock(), events::add);
    }

    /// Appends as one transaction and waits until it is on the disk.
    void store(JournalEntry... entries) throws InterruptedException {
        store(List.of(entries));
    }

    void store(List<JournalEntry> entries) throws InterruptedException {
        long ticket = journal.append(entries, true);
        assertThat(ticket).as(journal.stats().broken()).isPositive();
        assertThat(nextEvent()).isEqualTo(new Event.JournalSynced(ticket));
    }

    Event nextEvent() throws InterruptedException {
        Event event = events.poll(DEADLINE_S, TimeUnit.SECONDS);
        assertThat(event).as("an event of the journal").isNotNull();
        return event;
    }

    String failure() throws InterruptedException {
        Event event = nextEvent();
        assertThat(event).isInstanceOf(Event.JournalFailed.class);
        return ((Event.JournalFailed) event).reason();
    }

    static void sql(Path db, String... statements) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + db);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    static <T> List<T> query(Path db, String sql, Read.RowReader<T> reader) throws SQLException {
        try (Connection connection = new Database(db).openReader()) {
            return Read.list(connection, sql, reader);
        }
    }

    @Override
    public void close() {
        journal.close();
    }
}
