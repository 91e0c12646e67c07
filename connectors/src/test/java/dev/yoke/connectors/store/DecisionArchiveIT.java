package dev.yoke.connectors.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.connectors.store.DecisionArchive.Kept;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.JournalEntry;
import dev.yoke.core.port.JournalEntry.DecisionTaken;
import dev.yoke.core.risk.RiskCase;
import dev.yoke.core.signal.Decision;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.signal.Trace;
import dev.yoke.core.trade.IntentId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;

class DecisionArchiveIT {

    @TempDir
    Path folder;

    private Path db() {
        return folder.resolve("yoke.db");
    }

    private List<Kept> all() {
        List<Kept> found = new ArrayList<>();
        DecisionArchive.of(db()).decisions(Long.MIN_VALUE, Long.MAX_VALUE, found::add);
        return found;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void givesBackWhatTheRulesWereAskedToTheLastBit(long seed) throws Exception {
        RandomEntries random = new RandomEntries(seed);
        AnyRecord any = new AnyRecord(seed);
        List<DecisionTaken> taken = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Optional<RiskCase> input = i % 4 == 0 ? Optional.empty() : Optional.of(any.make(RiskCase.class));
            taken.add(new DecisionTaken(recent(random.decision()), input));
        }
        try (StoreHome home = new StoreHome(folder)) {
            home.store(List.copyOf(taken));
            assertThat(all())
                    .isEqualTo(taken.stream()
                            .map(one -> new Kept(
                                    one.decision(),
                                    one.input()
                                            .<KeptInput>map(KeptInput.Whole::new)
                                            .orElse(new KeptInput.None())))
                            .toList());
        }
    }

    /// Of one moment: what the rules were asked long before the newest decision is let go when the journal is idle.
    private static Decision recent(Decision d) {
        return new Decision(
                d.signal(),
                d.source(),
                d.terminal(),
                d.symbol(),
                d.action(),
                d.outcome(),
                d.lots(),
                d.entry(),
                d.stopLoss(),
                d.takeProfit(),
                d.riskText(),
                d.verdicts(),
                d.intent(),
                d.summary(),
                1_763_942_400_000L);
    }

    @Test
    void saysWhichFieldWasNotKeptThen() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            home.store(new DecisionTaken(
                    new RandomEntries(6).decision(), Optional.of(new AnyRecord(6).make(RiskCase.class))));
        }
        rewrite("\"openPositions\":", "\"openPositionsOfOld\":");
        assertThat(all())
                .extracting(Kept::input)
                .containsExactly(new KeptInput.Lacking("input.context.portfolio.openPositions"));
        rewrite("\"max-heat-percent\":", "\"max-heat-of-old\":");
        rewrite("\"openPositionsOfOld\":", "\"openPositions\":");
        assertThat(all())
                .extracting(Kept::input)
                .containsExactly(new KeptInput.Lacking("input.context.policy.max-heat-percent"));
    }

    @Test
    void passesOverAFieldThatNoLongerExists() throws Exception {
        RiskCase input = new AnyRecord(7).make(RiskCase.class);
        try (StoreHome home = new StoreHome(folder)) {
            home.store(new DecisionTaken(new RandomEntries(7).decision(), Optional.of(input)));
        }
        rewrite("\"openPositions\":", "\"gone\":1,\"openPositions\":");
        assertThat(all()).extracting(Kept::input).containsExactly(new KeptInput.Whole(input));
    }

    @Test
    void saysThatBytesCannotBeRead() throws Exception {
        try (StoreHome home = new StoreHome(folder)) {
            home.store(new DecisionTaken(
                    new RandomEntries(8).decision(), Optional.of(new AnyRecord(8).make(RiskCase.class))));
        }
        write("not deflated".getBytes(StandardCharsets.UTF_8));
        assertThat(all())
                .singleElement()
                .satisfies(kept -> assertThat(kept.input()).isInstanceOf(KeptInput.Lacking.class));
        write(new byte[0]);
        assertThat(all())
                .singleElement()
                .satisfies(kept -> assertThat(kept.input().toString()).contains("larger than 16384 bytes"));
    }

    private void rewrite(String from, String to) throws Exception {
        byte[] kept = StoreHome.query(db(), "SELECT input FROM decision_inputs", row -> row.getBytes(1))
                .getFirst();
        String json = CaseCodec.json(kept).toString().replace(from, to);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(1, true))) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
        write(bytes.toByteArray());
    }

    private void write(byte[] input) throws Exception {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + db());
                PreparedStatement update = connection.prepareStatement("UPDATE decision_inputs SET input = ?")) {
            update.setBytes(1, input);
            update.executeUpdate();
        }
    }

    @Test
    void tellsTheWholeStoryOfASignalBesideARunningCockpit() throws Exception {
        RandomEntries random = new RandomEntries(9);
        Signal signal = random.signal();
        Decision decision = random.decision();
        JournalEntry.IntentMade made = random.intentMade();
        Decision own = new Decision(
                signal.id(),
                decision.source(),
                Optional.of(new TerminalId("Alder")),
                decision.symbol(),
                decision.action(),
                decision.outcome(),
                decision.lots(),
                decision.entry(),
                decision.stopLoss(),
                decision.takeProfit(),
                decision.riskText(),
                decision.verdicts(),
                decision.intent(),
                decision.summary(),
                decision.decidedMs());
        IntentId intent = made.command().intent();
        Trace way = new Trace(
                signal.id(),
                Optional.empty(),
                1_000,
                List.of(new Trace.Passed(Hop.RECEIVED, 0), new Trace.Passed(Hop.ANSWERED, 4_321)));
        Trace order = new Trace(signal.id(), Optional.of(intent), 1_000, List.of(new Trace.Passed(Hop.ENDED, 9_000)));
        try (StoreHome home = new StoreHome(folder)) {
            home.store(
                    new JournalEntry.SignalReceived(signal),
                    new DecisionTaken(own),
                    new JournalEntry.IntentMade(
                            made.terminal(),
                            made.command(),
                            Optional.of(signal.id().value()),
                            "tv",
                            5,
                            6),
                    new JournalEntry.Traced(way, 2_000),
                    new JournalEntry.Traced(order, 2_001));
            DecisionArchive.Story story =
                    DecisionArchive.of(db()).story(signal.id()).orElseThrow();
            assertThat(story.signal()).isEqualTo(signal);
            assertThat(story.decisions()).containsExactly(new Kept(own, new KeptInput.None()));
            assertThat(story.traces()).containsExactly(way, order);
            assertThat(story.intents())
                    .singleElement()
                    .satisfies(one -> assertThat(one.command()).isEqualTo(made.command()));
        }
        assertThat(DecisionArchive.of(db()).story(new SignalId("nobody"))).isEmpty();
    }

    @Test
    void readsAFileOfTheFirstVersionWithoutChangingIt() throws Exception {
        Decision decision = new RandomEntries(10).decision();
        try (StoreHome home = new StoreHome(folder)) {
            home.store(new DecisionTaken(decision));
        }
        StoreHome.sql(db(), "DROP TABLE traces", "DROP TABLE decision_inputs", "PRAGMA user_version = 1");
        assertThat(all()).containsExactly(new Kept(decision, new KeptInput.None()));
        assertThat(StoreHome.query(db(), "PRAGMA user_version", row -> row.getInt(1)))
                .containsExactly(1);
    }

    @Test
    void letsGoOfWhatIsOlderThanNinetyDaysAndKeepsTheDecisionsThemselves() throws Exception {
        RiskCase input = new AnyRecord(11).make(RiskCase.class);
        long dayMs = Duration.ofDays(1).toMillis();
        List<JournalEntry> entries = new ArrayList<>();
        RandomEntries random = new RandomEntries(11);
        for (int day = 0; day < 100; day++) {
            entries.add(new DecisionTaken(decided(random.decision(), day * dayMs), Optional.of(input)));
            entries.add(new JournalEntry.Traced(
                    new Trace(new SignalId("s" + day), Optional.empty(), 0, List.of()), day * dayMs));
        }
        try (StoreHome home = new StoreHome(folder)) {
            home.store(entries);
            try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + db())) {
                connection.setAutoCommit(false);
                Retention retention = new Retention(connection, 0);
                assertThat(retention.whenIdle(Long.MAX_VALUE, 0)).isFalse();
                assertThat(retention.whenIdle(Long.MAX_VALUE, 1)).isFalse();
            }
            assertThat(all()).hasSize(100);
            assertThat(all().stream().filter(kept -> kept.input() instanceof KeptInput.Whole))
                    .hasSize(91);
            assertThat(StoreHome.query(db(), "SELECT count(*) FROM traces", row -> row.getInt(1)))
                    .containsExactly(91);
        }
    }

    private static Decision decided(Decision d, long decidedMs) {
        return new Decision(
                d.signal(),
                d.source(),
                d.terminal(),
                d.symbol(),
                d.action(),
                d.outcome(),
                d.lots(),
                d.entry(),
                d.stopLoss(),
                d.takeProfit(),
                d.riskText(),
                d.verdicts(),
                d.intent(),
                d.summary(),
                decidedMs);
    }

    @Test
    void refusesAFileOfALaterVersion() throws Exception {
        new StoreHome(folder).close();
        StoreHome.sql(db(), "PRAGMA user_version = 99");
        assertThatThrownBy(this::all).isInstanceOf(StoreFault.class);
    }
}
