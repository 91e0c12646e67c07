package dev.yoke.connectors.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.port.Journal;
import dev.yoke.core.port.Journal.OpenIntent;
import dev.yoke.core.trade.IntentState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at any moment, again and again: nothing acknowledged is lost, nothing is doubled, the order is kept.
class JournalKillIT {

    private static final int ROUNDS = 8;
    private static final long SEED = 20_261_121;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void losesAndDoublesNothingWhenKilled() throws Exception {
        Path db = folder.resolve("yoke.db");
        SplittableRandom random = new SplittableRandom(SEED);
        long kept = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            long acknowledged = runAndKill(db, kept, 1 + random.nextInt(1_500));
            kept = check(db, acknowledged, "seed " + SEED + ", round " + round);
        }
    }

    /// @param after how many acknowledgements of this life it is killed
    /// @return the last number that the child reported as on the disk
    private long runAndKill(Path db, long kept, int after) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        db.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(lines.readLine()).isEqualTo("recovered " + kept + " ");
            long last = kept;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.endsWith(" .")) {
                    assertThat(line).as("a line cut off by the kill").doesNotContain("failed");
                    continue;
                }
                long number = Long.parseLong(line.split(" ")[1]);
                assertThat(number).as("acknowledged in order").isEqualTo(last + 1);
                last = number;
                if (number == kept + after) {
                    // The process's own method would also close the stream before its last lines are read.
                    child.toHandle().destroyForcibly();
                }
            }
            return last;
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// @return how many numbers are kept
    private static long check(Path db, long acknowledged, String when) throws Exception {
        SqliteJournal journal = SqliteJournal.open(db, StoreHome.clock(), event -> {});
        try {
            Journal.Recovered recovered = journal.recover();
            assertThat(recovered.broken()).as(when).isEmpty();
            long kept = recovered.lastMagic();
            assertThat(kept).as(when).isGreaterThanOrEqualTo(acknowledged);
            List<OpenIntent> expected = LongStream.rangeClosed(1, kept)
                    .mapToObj(KilledWriter::intent)
                    .map(made -> new OpenIntent(
                            made.terminal(), made.command(), IntentState.MADE, made.entryRisk(), made.timeMs()))
                    .toList();
            assertThat(recovered.openIntents().equals(expected))
                    .as("intents 1 to %d, each once, in order: %s", kept, when)
                    .isTrue();
            assertThat(StoreHome.query(db, "SELECT time_ms FROM events ORDER BY seq", row -> row.getLong(1)))
                    .as("an append is kept as a whole: " + when)
                    .isEqualTo(LongStream.rangeClosed(1, kept).boxed().toList());
            assertThat(StoreHome.query(db, "PRAGMA integrity_check", row -> row.getString(1)))
                    .as(when)
                    .containsExactly("ok");
            return kept;
        } finally {
            journal.close();
        }
    }
}
