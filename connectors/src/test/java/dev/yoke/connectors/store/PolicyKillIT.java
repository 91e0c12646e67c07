package dev.yoke.connectors.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.engine.Engine;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.Clock;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A cockpit that is killed while its limits are changed has the limits that it answered for, and loosens nothing by
/// being started again, whatever its settings say then.
class PolicyKillIT {

    private static final int ROUNDS = 4;
    private static final long SEED = 20_261_127;
    private static final Pattern TIGHTENED = Pattern.compile("max-orders-per-minute=(\\d+)");
    private static final Pattern WAITING = Pattern.compile("\\d+/\\d+:max-positions=(\\d+)");

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void keepsWhatItAnsweredForAndLoosensNothing() throws Exception {
        Path db = folder.resolve("yoke.db");
        SplittableRandom random = new SplittableRandom(SEED);
        int next = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            int answered = runAndKill(db, next, 1 + random.nextInt(40));
            int kept = kept(db);
            assertThat(kept).as("seed " + SEED + ", round " + round).isBetween(answered, answered + 1);
            next = kept + 1;
        }
        RiskPolicies looser = RiskPolicies.of(KilledCockpit.wanted(0).general().with(Limit.MAX_HEAT, "99"));
        String tomorrow = " from \\d{4}-\\d\\d-\\d\\d 00:00 server time";
        assertThat(restart(db, looser))
                .matches("max-heat-percent 6 → 99" + tomorrow
                        + "; max-orders-per-minute " + (Limit.MAX_MESSAGES.most() - next + 1) + " → "
                        + Limit.MAX_MESSAGES.most() + tomorrow
                        + "; max-positions 100 → " + (99 + next) + " is cancelled");
    }

    private static int runAndKill(Path db, int first, int after) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledCockpit.class.getName(),
                        db.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            int last = first - 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("answered " + (last + 1))) {
                    last++;
                }
                if (last == first + after) {
                    child.toHandle().destroyForcibly();
                }
            }
            assertThat(last).as("answers before the kill").isGreaterThanOrEqualTo(first + after);
            return last;
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// @return the number of the last wish that is on the disk, of which both halves are there
    private static int kept(Path db) {
        SqliteJournal journal = SqliteJournal.open(db, StoreHome.clock(), event -> {});
        try {
            Map<String, String> settings = journal.recover().settings();
            String inForce = settings.get("risk-policy");
            int number = Math.toIntExact(Limit.MAX_MESSAGES.most() - number(TIGHTENED, inForce));
            assertThat(inForce).contains("max-positions=100 ");
            assertThat(number(WAITING, settings.get("risk-policy/next"))).isEqualTo(100L + number);
            return number;
        } finally {
            journal.close();
        }
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    private static String restart(Path db, RiskPolicies looser) throws Exception {
        Clock clock = Clock.system();
        try (Engine engine = new Engine(clock, EngineConfig.startingAt(clock.nowMs()))) {
            SqliteJournal journal = SqliteJournal.open(db, clock, engine::onEvent);
            try {
                engine.start(journal, new KilledCockpit.NoTerminals(), List::of);
                Answer answer =
                        engine.submit(new Command.SetRiskPolicy(looser, "test")).get(10, TimeUnit.SECONDS);
                return answer.text();
            } finally {
                engine.close();
                journal.close();
            }
        }
    }
}
