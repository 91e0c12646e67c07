package dev.yoke.connectors.store;

import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The journal in one SQLite file: write-ahead log, `synchronous=FULL`, one writer.
///
/// What is appended while a sync runs is written together with the next one: a transaction and a sync per group of at
/// most 2,048 appends, in order. The queue holds 65,536 appends that are not on the disk yet; when full, `append`
/// refuses with −1 and counts it ([#refusedAppends]).
///
/// Thread: `append` any, without a lock; events are delivered on the thread `journal`.
/// Failure: opening never throws. A journal that cannot be written says why in [#recover] and [#stats], reports
/// [Event.JournalFailed] once, refuses appends, and recovers what can be read. A damaged file is kept as it is.
public final class SqliteJournal implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteJournal.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final Database database;
    private final Clock clock;
    private final JournalQueue queue;
    private final JournalHealth health;
    private final Optional<StoreGuard> guard;
    private final Thread thread;

    private SqliteJournal(
            Database database,
            Clock clock,
            JournalQueue queue,
            JournalHealth health,
            Optional<StoreGuard> guard,
            Runnable work) {
        this.database = database;
        this.clock = clock;
        this.queue = queue;
        this.health = health;
        this.guard = guard;
        this.thread = Thread.ofPlatform().name("journal").daemon().unstarted(work);
    }

    /// Opens, or creates with its folder, and migrates.
    ///
    /// @param events receives [Event.JournalSynced] and [Event.JournalFailed]; may wait, must not throw
    public static SqliteJournal open(Path db, Clock clock, Consumer<Event> events) {
        return open(db, clock, events, Tuning.STANDARD);
    }

    static SqliteJournal open(Path db, Clock clock, Consumer<Event> events, Tuning tuning) {
        Database database = new Database(db);
        JournalQueue queue = new JournalQueue(tuning.queueCapacity());
        JournalHealth health = new JournalHealth();
        StoreGuard guard = null;
        SqliteJournal journal;
        try {
            database.prepareFolder();
            guard = StoreGuard.take(database.file());
            Runnable work = writer(database, clock, events, tuning, queue, health);
            journal = new SqliteJournal(database, clock, queue, health, Optional.of(guard), work);
        } catch (StoreFault e) {
            release(guard);
            LOG.error("{}", e.text());
            queue.close();
            health.breakDown(e.text());
            Runnable work = () -> events.accept(new Event.JournalFailed(e.text()));
            journal = new SqliteJournal(database, clock, queue, health, Optional.empty(), work);
        }
        journal.thread.start();
        return journal;
    }

    private static void release(@Nullable StoreGuard guard) {
        if (guard != null) {
            guard.close();
        }
    }

    private static JournalWriter writer(
            Database database,
            Clock clock,
            Consumer<Event> events,
            Tuning tuning,
            JournalQueue queue,
            JournalHealth health) {
        Connection connection = database.openWriter(clock, tuning.maxPages());
        try {
            return new JournalWriter(database.file(), connection, queue, health, clock, events, tuning.groupLimit());
        } catch (SQLException e) {
            Database.closeQuietly(connection);
            throw StoreFault.of(database.file(), e);
        }
    }

    @Override
    public long append(List<JournalEntry> entries, boolean wantsSync) {
        long ticket = queue.offer(entries, wantsSync);
        if (ticket < 0) {
            health.refused();
        } else {
            health.accepted(entries.size());
        }
        return ticket;
    }

    @Override
    public Recovered recover() {
        if (!health.isBroken()) {
            try {
                return Recovery.all(database, clock.nowMs());
            } catch (SQLException e) {
                fail(StoreFault.of(database.file(), e));
            } catch (RuntimeException e) {
                fail(StoreFault.damaged(database.file(), String.valueOf(e.getMessage())));
            }
        }
        return Recovery.rest(database, clock.nowMs(), health.broken());
    }

    /// The journal thread sees it, reports it and ends.
    private void fail(StoreFault fault) {
        health.breakDown(fault.text());
        queue.close();
    }

    @Override
    public void close() {
        queue.close();
        if (!Thread.currentThread().equals(thread) && !joined()) {
            LOG.error("the journal {} did not close within {} s", database.file(), CLOSE_WITHIN.toSeconds());
            return;
        }
        guard.ifPresent(StoreGuard::close);
    }

    private boolean joined() {
        try {
            return thread.join(CLOSE_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Stats stats() {
        return new Stats(
                queue.size(),
                queue.capacity(),
                health.appended(),
                health.syncs(),
                health.syncMicros(),
                health.broken());
    }

    /// Appends that were refused because the queue was full, or the journal broken or closed.
    public long refusedAppends() {
        return health.refusedAppends();
    }
}
