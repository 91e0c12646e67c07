package dev.yoke.connectors.store;

import dev.yoke.connectors.store.JournalQueue.Append;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.JournalEntry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The journal thread: takes what waits, writes it as one transaction with one sync, then reports it.
///
/// A transaction is repeated only when SQLite said "busy" and it was rolled back entirely; after any other failure
/// nothing more is written, since what reached the disk is not known.
final class JournalWriter implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);

    /// Each waits for the connection's busy timeout of a second.
    private static final int BUSY_ATTEMPTS = 5;

    /// How long what nobody waits for may wait for company.
    private static final long GATHER_NS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final long IDLE_NS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long FOREVER_NS = TimeUnit.HOURS.toNanos(1);

    private final Path file;
    private final Connection connection;
    private final JournalTables tables;
    private final WalCheckpoint checkpoint;
    private final Retention retention;
    private final JournalQueue queue;
    private final JournalHealth health;
    private final Clock clock;
    private final Consumer<Event> events;
    private final int groupLimit;
    private final List<Append> group = new ArrayList<>();

    JournalWriter(
            Path file,
            Connection connection,
            JournalQueue queue,
            JournalHealth health,
            Clock clock,
            Consumer<Event> events,
            int groupLimit)
            throws SQLException {
        this.file = file;
        this.connection = connection;
        this.tables = new JournalTables(connection);
        this.checkpoint = new WalCheckpoint(connection);
        this.retention = new Retention(connection, clock.monotonicNs());
        this.queue = queue;
        this.health = health;
        this.clock = clock;
        this.events = events;
        this.groupLimit = groupLimit;
        // The driver would otherwise open and close a transaction of its own around each statement.
        connection.setAutoCommit(false);
    }

    @Override
    public void run() {
        String reason = "the journal thread ended unexpectedly";
        try {
            writeUntilClosed();
            reason = health.broken();
        } catch (SQLException e) {
            reason = StoreFault.of(file, e).text();
        } catch (RuntimeException e) {
            LOG.error("the journal stopped because of a defect", e);
            reason = StoreFault.defect(file, e).text();
        } finally {
            end(reason);
        }
    }

    private void writeUntilClosed() throws SQLException {
        while (!health.isBroken()) {
            boolean closed = queue.isClosed();
            group.clear();
            queue.peek(group, groupLimit);
            if (!group.isEmpty()) {
                gather();
                commitGroup();
            } else if (closed) {
                return;
            } else {
                rest();
            }
        }
    }

    /// An order that was sent, a hop that was passed: nobody waits for those, and the next intent is often on its way.
    /// What comes within two milliseconds goes with them, which saves every second sync of a burst.
    private void gather() {
        long deadlineNs = clock.monotonicNs() + GATHER_NS;
        for (long leftNs = GATHER_NS; leftNs > 0 && nobodyWaits(); leftNs = deadlineNs - clock.monotonicNs()) {
            queue.awaitBeyond(group.size(), leftNs);
            group.clear();
            queue.peek(group, groupLimit);
        }
    }

    private boolean nobodyWaits() {
        return group.size() < groupLimit
                && !queue.isClosed()
                && group.stream().noneMatch(JournalQueue.Append::wantsSync);
    }

    private void rest() {
        queue.await(checkpoint.isPending() ? IDLE_NS : FOREVER_NS);
        if (checkpoint.isPending() && queue.size() == 0) {
            checkpoint.whenIdle();
        }
        while (queue.size() == 0 && retention.whenIdle(clock.nowMs(), clock.monotonicNs())) {
            // One piece after the other, until something else is to do.
        }
    }

    private void commitGroup() throws SQLException {
        if (group.stream().anyMatch(append -> !append.entries().isEmpty())) {
            long startedNs = clock.monotonicNs();
            commitOnce();
            health.synced(TimeUnit.NANOSECONDS.toMicros(clock.monotonicNs() - startedNs));
        }
        queue.release(group.size());
        for (Append append : group) {
            if (append.wantsSync()) {
                tell(new Event.JournalSynced(append.ticket()));
            }
        }
        checkpoint.afterGroup();
    }

    private void commitOnce() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                store();
                connection.commit();
                return;
            } catch (SQLException | RuntimeException e) {
                rollback(e);
                if (!(e instanceof SQLException busy && StoreFault.isBusy(busy)) || attempt == BUSY_ATTEMPTS) {
                    throw e;
                }
                LOG.warn("the journal is locked by another program; attempt {} of {}", attempt, BUSY_ATTEMPTS);
            }
        }
    }

    private void store() throws SQLException {
        for (Append append : group) {
            for (JournalEntry entry : append.entries()) {
                tables.store(entry);
            }
        }
    }

    /// A rollback that fails leaves a transaction that must not be built upon.
    private void rollback(Exception cause) throws SQLException {
        tables.rolledBack();
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
            if (cause instanceof SQLException failed) {
                throw StoreFault.isBusy(failed) ? e : failed;
            }
        }
    }

    private void tell(Event event) {
        try {
            events.accept(event);
        } catch (RuntimeException e) {
            LOG.error("the receiver of {} failed", event, e);
        }
    }

    /// Broken: says so once and lets go of what waits. Closed: nothing waits any more.
    private void end(String reason) {
        queue.close();
        if (!reason.isEmpty()) {
            health.breakDown(reason);
            LOG.error("{}", reason);
            tell(new Event.JournalFailed(reason));
        }
        group.clear();
        queue.peek(group, queue.capacity());
        queue.release(group.size());
        group.clear();
        Database.closeQuietly(connection);
    }
}
