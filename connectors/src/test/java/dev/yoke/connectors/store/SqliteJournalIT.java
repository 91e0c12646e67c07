package dev.yoke.connectors.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.IntentMade;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.IntentState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalIT {

    @TempDir
    Path folder;

    private static JournalEntry note(int number) {
        return new JournalEntry.Noted("test", "n", Integer.toString(number), number);
    }

    private List<String> notes(Path db) throws Exception {
        return StoreHome.query(db, "SELECT text FROM events ORDER BY seq", row -> row.getString(1));
    }

    @Test
    void startsEmpty() {
        try (StoreHome home = new StoreHome(folder.resolve("new/home"))) {
            assertThat(home.journal().recover()).isEqualTo(Journal.Recovered.nothing(""));
            assertThat(home.journal().stats()).isEqualTo(new Journal.Stats(0, 65_536, 0, 0, 0, ""));
        }
    }

    @Test
    void writesOneTransactionAndOneSyncPerGroup() throws Exception {
        HeldJournal held = new HeldJournal(folder, new Tuning(1_024, 100, 0));
        for (int i = 0; i < 250; i++) {
            held.journal.append(List.of(note(i), note(1_000 + i)), i == 249);
        }
        held.letGo();
        held.journal.close();
        // The first append on its own, then 250 in groups of at most 100.
        assertThat(held.journal.stats().syncs()).isEqualTo(1 + 3);
        assertThat(held.journal.stats().appended()).isEqualTo(1 + 500);
        assertThat(held.journal.stats().queued()).isZero();
    }

    @Test
    void keepsTheOrderOfAppendsAndOfTheirEntries() throws Exception {
        HeldJournal held = new HeldJournal(folder, new Tuning(1_024, 64, 0));
        List<String> expected = new ArrayList<>(List.of("0"));
        for (int i = 0; i < 300; i++) {
            held.journal.append(List.of(note(2 * i), note(2 * i + 1)), false);
            expected.add(Integer.toString(2 * i));
            expected.add(Integer.toString(2 * i + 1));
        }
        held.letGo();
        held.journal.close();
        assertThat(notes(held.db)).isEqualTo(expected);
    }

    @Test
    void reportsEachTicketThatWantsItOnceAndInOrder() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            List<Event> expected = new ArrayList<>();
            long last = 0;
            for (int i = 0; i < 100; i++) {
                long ticket = home.journal().append(List.of(note(i)), i % 3 == 0);
                assertThat(ticket).isGreaterThan(last);
                last = ticket;
                if (i % 3 == 0) {
                    expected.add(new Event.JournalSynced(ticket));
                }
            }
            home.close();
            assertThat(home.events).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void isOnTheDiskWhenItSaysSo() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            for (int i = 0; i < 20; i++) {
                home.store(note(i));
                assertThat(notes(home.db)).hasSize(i + 1);
            }
        }
    }

    @Test
    void reportsAnAppendOfNothingAfterWhatCameBefore() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            home.journal().append(List.of(note(1)), false);
            home.store(List.of());
            assertThat(notes(home.db)).containsExactly("1");
            assertThat(home.journal().stats().syncs()).isEqualTo(1);
        }
    }

    @Test
    void refusesWhenTheQueueIsFullAndGoesOnAfterwards() throws Exception {
        HeldJournal held = new HeldJournal(folder, new Tuning(8, 8, 0));
        int accepted = 0;
        while (held.journal.append(List.of(note(1)), false) > 0) {
            accepted++;
        }
        assertThat(accepted).isEqualTo(8);
        assertThat(held.journal.stats().queued()).isEqualTo(8);
        assertThat(held.journal.refusedAppends()).isEqualTo(1);
        held.letGo();
        held.untilEmpty();
        assertThat(held.journal.append(List.of(note(2)), false)).isPositive();
        held.journal.close();
        assertThat(notes(held.db)).hasSize(1 + 8 + 1);
        assertThat(held.journal.stats().broken()).isEmpty();
    }

    @Test
    void doesNotNoticeThatTheCallerReusesItsList() throws Exception {
        HeldJournal held = new HeldJournal(folder, Tuning.STANDARD);
        List<JournalEntry> reused = new ArrayList<>(List.of(note(7)));
        held.journal.append(reused, false);
        reused.clear();
        held.letGo();
        held.journal.close();
        assertThat(notes(held.db)).containsExactly("0", "7");
    }

    @Test
    void writesWhatWaitsWhenClosed() throws Exception {
        StoreHome home = new StoreHome(folder);
        for (int i = 0; i < 5_000; i++) {
            home.journal().append(List.of(note(i)), false);
        }
        home.close();
        assertThat(folder.resolve("yoke.db-wal")).doesNotExist();
        assertThat(notes(home.db)).hasSize(5_000);
    }

    @Test
    void closesTwiceAndRefusesAfterwards() {
        StoreHome home = new StoreHome(folder);
        home.close();
        home.close();
        assertThat(home.journal().append(List.of(note(1)), true)).isEqualTo(-1);
        assertThat(home.journal().stats().broken()).isEmpty();
        assertThat(home.events).isEmpty();
    }

    @Test
    void goesOnWhenTheReceiverOfAnEventFails() throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        SqliteJournal journal = SqliteJournal.open(folder.resolve("yoke.db"), StoreHome.clock(), event -> {
            twice.countDown();
            throw new IllegalStateException("a defect of the receiver");
        });
        journal.append(List.of(note(1)), true);
        journal.append(List.of(note(2)), true);
        assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
        journal.close();
        assertThat(journal.stats().broken()).isEmpty();
    }

    @Test
    void keepsADealOncePerTerminalAndTicket() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            Deal deal = new RandomEntries(1).deal();
            home.store(new JournalEntry.DealStored(deal), new JournalEntry.DealStored(deal));
            home.store(new JournalEntry.DealStored(deal));
            home.restart();
            home.store(new JournalEntry.DealStored(deal));
            assertThat(home.journal().recover().recentDeals()).containsExactly(deal);
        }
    }

    @Test
    void recoversTheNewestFiveThousandDeals() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(2);
            List<Deal> deals = random.many(5_100, random::deal);
            home.store(deals.stream()
                    .<JournalEntry>map(JournalEntry.DealStored::new)
                    .toList());
            List<Long> newest =
                    deals.stream().map(Deal::timeMs).sorted().toList().subList(100, 5_100);
            assertThat(home.journal().recover().recentDeals().stream().map(Deal::timeMs))
                    .isEqualTo(newest);
        }
    }

    @Test
    void recoversIntentsWhoseEndIsNotKnownAndNoOthers() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(3);
            List<Journal.OpenIntent> expected = new ArrayList<>();
            for (IntentState state : IntentState.values()) {
                IntentMade made = random.intentMade();
                home.store(made, random.moved(made, state));
                if (state.isOpen()) {
                    expected.add(new Journal.OpenIntent(
                            made.terminal(), made.command(), state, made.entryRisk(), made.timeMs()));
                }
            }
            home.restart();
            assertThat(home.journal().recover().openIntents()).isEqualTo(expected);
        }
    }

    @Test
    void findsOpenIntentsByTheirIndex() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            List<String> plan = StoreHome.query(
                    home.db, "EXPLAIN QUERY PLAN " + IntentTable.OPEN_INTENTS, row -> row.getString("detail"));
            assertThat(plan).containsExactly("SCAN intents USING INDEX intents_open");
        }
    }

    @Test
    void recoversSignalIdsOfSevenDays() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(4);
            long weekMs = 7L * 24 * 60 * 60 * 1_000;
            home.store(
                    new JournalEntry.SignalReceived(receivedAt(random.signal(), "old", StoreHome.NOW_MS - weekMs - 1)),
                    new JournalEntry.SignalReceived(receivedAt(random.signal(), "edge", StoreHome.NOW_MS - weekMs)),
                    new JournalEntry.SignalReceived(receivedAt(random.signal(), "new", StoreHome.NOW_MS)),
                    new JournalEntry.SignalReceived(receivedAt(random.signal(), "new", StoreHome.NOW_MS)));
            assertThat(home.journal().recover().recentSignalIds()).containsExactlyInAnyOrder("edge", "new");
        }
    }

    private static Signal receivedAt(Signal s, String id, long receivedMs) {
        return new Signal(
                new SignalId(id),
                s.source(),
                s.action(),
                s.symbolText(),
                s.orderType(),
                s.price(),
                s.stopLoss(),
                s.takeProfit(),
                s.sizing(),
                s.terminals(),
                s.comment(),
                s.timeMs(),
                receivedMs,
                s.raw());
    }

    @Test
    void syncsFullyAndKeepsAWriteAheadLog() throws Exception {
        Database database = new Database(folder.resolve("yoke.db"));
        try (var connection = database.openWriter(StoreHome.clock(), 0)) {
            assertThat(Read.number(connection, "PRAGMA synchronous")).isEqualTo(2);
            assertThat(Read.list(connection, "PRAGMA journal_mode", row -> row.getString(1)))
                    .containsExactly("wal");
        }
    }

    @Test
    void keepsTheFileForItsUserOnly() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            if (Files.getFileStore(home.db).supportsFileAttributeView("posix")) {
                assertThat(Files.getPosixFilePermissions(home.db)).hasSize(2);
            }
        }
    }

    @Test
    void keepsTheLogSmallWhileAppendsNeverPause() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            String text = "x".repeat(4_000);
            for (int i = 0; i < 200; i++) {
                home.store(IntStream.range(0, 200)
                        .<JournalEntry>mapToObj(n -> new JournalEntry.Noted("bulk", "n", text, n))
                        .toList());
            }
            // 160 MB went through a log that is moved when longer than 16 MB, looked at every 32 groups of 0.8 MB.
            assertThat(Files.size(folder.resolve("yoke.db-wal"))).isLessThan(64L << 20);
        }
    }

    @Test
    void movesTheLogIntoTheDatabaseWhenIdle() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            home.store(IntStream.range(0, 1_000)
                    .<JournalEntry>mapToObj(n -> new JournalEntry.Noted("bulk", "n", "x".repeat(4_000), n))
                    .toList());
            long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (Files.size(home.db) < 4_000_000L) {
                assertThat(System.nanoTime()).as("the log is moved in time").isLessThan(deadlineNs);
                Thread.onSpinWait();
            }
        }
    }

    /// Its thread stands still after the first append until let go, so that what is appended meanwhile forms groups.
    private static final class HeldJournal {
        final Path db;
        final SqliteJournal journal;
        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);

        HeldJournal(Path folder, Tuning tuning) throws InterruptedException {
            db = folder.resolve("yoke.db");
            journal = SqliteJournal.open(db, StoreHome.clock(), event -> hold(), tuning);
            journal.append(List.of(note(0)), true);
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
        }

        private void hold() {
            held.countDown();
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void letGo() {
            free.countDown();
        }

        void untilEmpty() {
            long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (journal.stats().queued() > 0) {
                assertThat(System.nanoTime()).isLessThan(deadlineNs);
                Thread.onSpinWait();
            }
        }
    }
}
