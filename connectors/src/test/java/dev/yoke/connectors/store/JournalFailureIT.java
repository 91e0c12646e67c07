package dev.yoke.connectors.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.message.Event;
import dev.yoke.core.port.Journal;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.IntentMade;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

/// A journal that cannot be written says why, once, and stops nobody.
class JournalFailureIT {

    @TempDir
    Path folder;

    private static final JournalEntry NOTE = new JournalEntry.Noted("test", "n", "text", 1);
    private static final JournalEntry HALT = new JournalEntry.SettingChanged("halt", "by hand", "screen", 1);

    private void assertRefuses(StoreHome home) throws InterruptedException {
        assertThat(home.journal().append(List.of(NOTE), true)).isEqualTo(-1);
        assertThat(home.journal().append(List.of(NOTE), true)).isEqualTo(-1);
        home.close();
        assertThat(home.events.poll(100, TimeUnit.MILLISECONDS))
                .as("nothing more is reported")
                .isNull();
    }

    private void storeHalt() throws InterruptedException {
        try (StoreHome home = new StoreHome(folder)) {
            home.store(HALT);
        }
    }

    @Test
    void keepsADamagedFileAsItIsAndSaysWhatToDo() throws Exception {
        byte[] garbage = "this was a journal once ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("yoke.db"), garbage);
        try (StoreHome home = new StoreHome(folder)) {
            String reason = home.failure();
            assertThat(reason)
                    .contains(home.db.toString())
                    .contains("is damaged")
                    .contains("kept as it is")
                    .contains("yoke.db-wal")
                    .contains("closing and flattening work as always");
            assertThat(home.journal().recover()).isEqualTo(Journal.Recovered.nothing(reason));
            assertThat(home.journal().stats().broken()).isEqualTo(reason);
            assertRefuses(home);
            assertThat(Files.readAllBytes(home.db)).isEqualTo(garbage);
        }
    }

    @Test
    void noticesDamageInsideTheFileBeforeItWrites() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            RandomEntries random = new RandomEntries(1);
            home.store(HALT);
            for (int i = 0; i < 20; i++) {
                home.store(random.many(50, () -> new JournalEntry.DealStored(random.deal())));
            }
        }
        byte[] torn = Files.readAllBytes(folder.resolve("yoke.db"));
        for (int i = torn.length / 2; i < torn.length / 2 + 20_000; i++) {
            torn[i] = (byte) 0xa5;
        }
        Files.write(folder.resolve("yoke.db"), torn);
        try (StoreHome home = new StoreHome(folder)) {
            String reason = home.failure();
            assertThat(reason).contains("is damaged");
            Journal.Recovered recovered = home.journal().recover();
            assertThat(recovered.broken()).isEqualTo(reason);
            assertThat(recovered.settings()).as("a halt stays a halt").containsEntry("halt", "by hand");
            assertRefuses(home);
            assertThat(Files.readAllBytes(home.db)).isEqualTo(torn);
        }
    }

    @Test
    void refusesAnEmptyFileWhoseLogIsNot() throws Exception {
        Files.write(folder.resolve("yoke.db-wal"), new byte[5_000]);
        try (StoreHome home = new StoreHome(folder)) {
            assertThat(home.failure()).contains("is damaged").contains("yoke.db-wal");
            assertRefuses(home);
            assertThat(folder.resolve("yoke.db-wal")).hasSize(5_000);
        }
    }

    @Test
    void refusesAFileOfANewerVersionAndLeavesItAlone() throws Exception {
        storeHalt();
        StoreHome.sql(folder.resolve("yoke.db"), "PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(folder.resolve("yoke.db"));
        try (StoreHome home = new StoreHome(folder)) {
            assertThat(home.failure()).contains("newer Yoke").containsPattern("schema 99, this one knows \\d+\\)");
            assertRefuses(home);
            assertThat(Files.readAllBytes(home.db)).isEqualTo(before);
        }
    }

    @Test
    void refusesADatabaseOfAnotherProgram() throws Exception {
        StoreHome.sql(folder.resolve("yoke.db"), "CREATE TABLE recipes(name TEXT)");
        byte[] before = Files.readAllBytes(folder.resolve("yoke.db"));
        try (StoreHome home = new StoreHome(folder)) {
            assertThat(home.failure()).contains("database of another program");
            assertRefuses(home);
            assertThat(Files.readAllBytes(home.db)).isEqualTo(before);
        }
    }

    @Test
    void stopsOnceWhenTheDiskIsFullAndLosesNothingThatWasAcknowledged() throws Exception {
        Path db = folder.resolve("yoke.db");
        int acknowledged = 0;
        try (StoreHome home = new StoreHome(folder, new Tuning(1_024, 16, 120))) {
            String reason = "";
            while (reason.isEmpty()) {
                long ticket = home.journal()
                        .append(List.of(new JournalEntry.Noted("bulk", "n", "x".repeat(3_000), acknowledged)), true);
                if (home.nextEvent() instanceof Event.JournalFailed failed) {
                    reason = failed.reason();
                } else {
                    assertThat(ticket).isPositive();
                    acknowledged++;
                }
            }
            assertThat(reason)
                    .contains("the disk is full")
                    .contains("Free some space")
                    .contains(db.toString());
            assertThat(home.journal().recover().broken()).isEqualTo(reason);
            assertRefuses(home);
        }
        assertThat(acknowledged).isPositive();
        assertThat(StoreHome.query(db, "SELECT time_ms FROM events ORDER BY seq", row -> row.getInt(1)))
                .isEqualTo(IntStream.range(0, acknowledged).boxed().toList());
        try (StoreHome home = new StoreHome(folder)) {
            home.store(NOTE);
        }
    }

    @Test
    void writesNothingOfAnAppendThatFailsInPart() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            IntentMade made = new RandomEntries(2).intentMade();
            home.store(made);
            home.journal().append(List.of(NOTE, made), true);
            assertThat(home.failure()).contains("UNIQUE");
            assertRefuses(home);
            assertThat(home.history().notes(TradeHistory.Page.first(10))).isEmpty();
        }
    }

    @Test
    void stopsRatherThanMixCurrencies() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            Deal d = new RandomEntries(3).deal();
            Deal mixed = new Deal(
                    d.terminal(),
                    d.ticket(),
                    d.order(),
                    d.positionIdentifier(),
                    d.symbol(),
                    d.entry(),
                    d.side(),
                    d.lots(),
                    d.price(),
                    new Money(1, "EUR"),
                    new Money(1, "USD"),
                    new Money(1, "EUR"),
                    new Money(1, "EUR"),
                    d.reason(),
                    d.magic(),
                    d.comment(),
                    d.timeMs());
            home.journal().append(List.of(new JournalEntry.DealStored(mixed)), true);
            assertThat(home.failure()).contains("defect").contains("EUR").contains("USD");
            assertRefuses(home);
        }
    }

    @Test
    void doesNotShareItsFileWithASecondCockpit() throws Exception {
        try (StoreHome first = new StoreHome(folder)) {
            first.store(HALT);
            try (StoreHome second = new StoreHome(folder)) {
                String reason = second.failure();
                assertThat(reason).contains("Another cockpit").contains("--home");
                assertThat(second.journal().recover().settings()).containsEntry("halt", "by hand");
                assertRefuses(second);
            }
            first.store(NOTE);
        }
        try (StoreHome third = new StoreHome(folder)) {
            third.store(NOTE);
        }
    }

    @Test
    void waitsForAnotherProgramThatHoldsTheFileForAMoment() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            home.store(HALT);
            try (Connection other = new SQLiteConfig().createConnection("jdbc:sqlite:" + home.db);
                    Statement statement = other.createStatement()) {
                statement.executeUpdate("BEGIN IMMEDIATE");
                long ticket = home.journal().append(List.of(NOTE), true);
                assertThat(home.events.poll(1_500, TimeUnit.MILLISECONDS))
                        .as("not on the disk while the file is locked")
                        .isNull();
                statement.executeUpdate("COMMIT");
                assertThat(home.nextEvent()).isEqualTo(new Event.JournalSynced(ticket));
            }
            assertThat(home.history().notes(TradeHistory.Page.first(10))).hasSize(2);
        }
    }

    @Test
    void givesUpOnAProgramThatKeepsTheFileLocked() throws Exception {
        try (StoreHome home = new StoreHome(folder);
                Connection other = new SQLiteConfig().createConnection("jdbc:sqlite:" + home.db);
                Statement statement = other.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");
            home.journal().append(List.of(NOTE), true);
            assertThat(home.failure()).contains("locked by another program");
            statement.executeUpdate("ROLLBACK");
            assertRefuses(home);
            assertThat(home.history().notes(TradeHistory.Page.first(10))).isEmpty();
        }
    }

    @Test
    void saysThatTheFileIsAFolder() throws Exception {
        Files.createDirectories(folder.resolve("yoke.db/inside"));
        try (StoreHome home = new StoreHome(folder)) {
            assertThat(home.failure()).contains("cannot be opened").contains("yoke.db");
            assertRefuses(home);
        }
    }

    @Test
    void saysThatTheHomeIsAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("home"), "not a folder");
        try (StoreHome home = new StoreHome(file)) {
            assertThat(home.failure()).contains("cannot be opened for writing");
            assertThat(home.journal().recover().broken()).isNotEmpty();
            assertRefuses(home);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatNothingCanBeWrittenThere() throws Exception {
        try (StoreHome home = new StoreHome(Path.of("/proc/self"))) {
            assertThat(home.failure()).contains("cannot be opened for writing").contains("/proc/self/yoke.db");
            assertRefuses(home);
        }
    }

    @Test
    void readsWhatItCanOfAFileThatMayNotBeWritten() throws Exception {
        storeHalt();
        Path db = folder.resolve("yoke.db");
        assertThat(db.toFile().setReadOnly()).isTrue();
        try (StoreHome home = new StoreHome(folder)) {
            if (Files.isWritable(db)) {
                // An administrator may write it all the same.
                home.store(NOTE);
                return;
            }
            assertThat(home.failure()).contains("read-only").contains("write permission");
            assertThat(home.journal().recover().settings()).containsEntry("halt", "by hand");
            assertRefuses(home);
        }
    }

    @Test
    void translatesAReadOnlyFileForTheTrader() throws Exception {
        storeHalt();
        Path db = folder.resolve("yoke.db");
        try (Connection reader = new Database(db).openReader();
                Statement statement = reader.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM settings"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(StoreFault.of(db, e).text())
                                    .contains("the file or its folder is read-only")
                                    .contains(db.toString()));
        }
    }

    @Test
    void breaksWhenWhatItReadsMakesNoSense() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            home.store(HALT);
            home.store(new RandomEntries(4).intentMade());
        }
        StoreHome.sql(folder.resolve("yoke.db"), "UPDATE intents SET kind = 'CELEBRATE'");
        try (StoreHome home = new StoreHome(folder)) {
            Journal.Recovered recovered = home.journal().recover();
            assertThat(recovered.broken()).contains("is damaged").contains("CELEBRATE");
            assertThat(recovered.settings()).containsEntry("halt", "by hand");
            assertThat(recovered.openIntents()).isEmpty();
            assertThat(home.failure()).isEqualTo(recovered.broken());
            assertRefuses(home);
        }
    }

    @Test
    void tellsAReaderWhyItCannotAnswer() throws IOException {
        Path db = Files.writeString(folder.resolve("yoke.db"), "no database ".repeat(500));
        assertThatThrownBy(() -> TradeHistory.of(db)
                        .deals(Optional.empty(), TradeHistory.Period.always(), TradeHistory.Page.first(1)))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("is damaged");
    }
}
