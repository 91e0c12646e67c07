package dev.yoke.connectors.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.signal.Priority;
import dev.yoke.core.signal.SourcePolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSourcesIT {

    private static final String HASH = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);
    private static final SourcePolicy DEMO = new SourcePolicy("demo", SourcePolicy.Mode.AUTO, Set.of(), true);
    private static final SourcePolicy ALERTS = new SourcePolicy(
            "tv_alerts-1",
            SourcePolicy.Mode.CONFIRM,
            Set.of(new TerminalId("FTMO-MT5"), new TerminalId("Büro \"2\"")),
            false);

    @TempDir
    Path folder;

    private SqliteSources open() {
        return SqliteSources.open(folder.resolve("yoke.db"));
    }

    @Test
    void keepsSourcesOverARestart() {
        SqliteSources sources = open();
        assertThat(sources.all()).isEmpty();
        sources.put(ALERTS, OTHER, 2);
        sources.put(DEMO, HASH, 1);
        assertThat(sources.all()).containsExactly(DEMO, ALERTS);
        assertThat(open().all()).containsExactly(DEMO, ALERTS);
        assertThat(open().authenticate("tv_alerts-1", OTHER)).contains(ALERTS);
    }

    @Test
    void authenticatesOnlyNameAndHashTogether() {
        SqliteSources sources = open();
        sources.put(DEMO, HASH, 1);
        sources.put(ALERTS, OTHER, 1);
        assertThat(sources.authenticate("demo", HASH)).contains(DEMO);
        assertThat(sources.authenticate("demo", OTHER)).isEmpty();
        assertThat(sources.authenticate("demo", HASH.substring(1))).isEmpty();
        assertThat(sources.authenticate("demo", "")).isEmpty();
        assertThat(sources.authenticate("Demo", HASH)).isEmpty();
        assertThat(sources.authenticate("nobody", HASH)).isEmpty();
        assertThat(sources.authenticate("nobody", "0".repeat(64))).isEmpty();
    }

    @Test
    void replacesPolicyAndToken() {
        SqliteSources sources = open();
        sources.put(DEMO, HASH, 1);
        SourcePolicy shadow =
                new SourcePolicy("demo", SourcePolicy.Mode.SHADOW, Set.of(new TerminalId("demo-1")), true);
        sources.put(shadow, OTHER, 2);
        assertThat(sources.authenticate("demo", HASH)).isEmpty();
        assertThat(sources.authenticate("demo", OTHER)).contains(shadow);
        assertThat(open().all()).containsExactly(shadow);
    }

    @Test
    void keepsThePriority() {
        SourcePolicy first = new SourcePolicy("fast", SourcePolicy.Mode.AUTO, Set.of(), true, Priority.HIGH);
        open().put(first, HASH, 1);
        assertThat(open().all()).containsExactly(first);
    }

    @Test
    void readsSourcesOfAFileThatKnowsNoPriorities() throws Exception {
        open().put(DEMO, HASH, 1);
        StoreHome.sql(folder.resolve("yoke.db"), "ALTER TABLE sources DROP COLUMN priority", "PRAGMA user_version = 1");
        assertThat(open().all()).containsExactly(DEMO);
    }

    @Test
    void revokesForGood() {
        SqliteSources sources = open();
        sources.put(DEMO, HASH, 1);
        assertThat(sources.remove("demo")).isTrue();
        assertThat(sources.remove("demo")).isFalse();
        assertThat(sources.authenticate("demo", HASH)).isEmpty();
        assertThat(open().all()).isEmpty();
    }

    @Test
    void keepsNoToken() throws Exception {
        open().put(DEMO, HASH, 1);
        assertThat(StoreHome.query(
                        folder.resolve("yoke.db"), "SELECT token_hash FROM sources", row -> row.getString(1)))
                .containsExactly(HASH);
        assertThatThrownBy(() -> open().put(DEMO, "the token itself", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> open().put(DEMO, HASH.toUpperCase(Locale.ROOT), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void worksBesideTheJournal() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            SqliteSources sources = open();
            RandomEntries random = new RandomEntries(1);
            for (int i = 0; i < 20; i++) {
                home.journal().append(random.many(5, random::noted), false);
                sources.put(new SourcePolicy("s" + i, SourcePolicy.Mode.AUTO, Set.of(), true), HASH, i);
            }
            home.store(random.noted());
            assertThat(open().all()).hasSize(20);
            assertThat(home.history().notes(TradeHistory.Page.first(1_000))).hasSize(101);
        }
    }

    @Test
    void refusesChangesToADamagedFileAndSaysWhy() throws Exception {
        byte[] garbage = new byte[8_192];
        garbage[0] = 1;
        Path db = Files.write(folder.resolve("yoke.db"), garbage);
        SqliteSources sources = open();
        assertThat(sources.fault()).contains("is damaged");
        assertThat(sources.all()).isEmpty();
        assertThat(sources.authenticate("demo", HASH)).isEmpty();
        assertThatThrownBy(() -> sources.put(DEMO, HASH, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is damaged");
        assertThat(Files.readAllBytes(db)).isEqualTo(garbage);
    }

    @Test
    void goesOnReadingWhenTheFileCannotBeWrittenAnyMore() throws Exception {
        SqliteSources sources = open();
        sources.put(DEMO, HASH, 1);
        StoreHome.sql(folder.resolve("yoke.db"), "PRAGMA user_version = 99");
        assertThatThrownBy(() -> sources.put(ALERTS, OTHER, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer Yoke");
        assertThatThrownBy(() -> sources.remove("demo")).isInstanceOf(IllegalStateException.class);
        assertThat(sources.all()).containsExactly(DEMO);
        assertThat(sources.authenticate("demo", HASH)).contains(DEMO);
    }
}
