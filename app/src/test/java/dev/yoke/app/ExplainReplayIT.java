package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yoke.app.home.Home;
import dev.yoke.connectors.store.DecisionArchive;
import dev.yoke.core.engine.DecisionReplay;
import dev.yoke.core.risk.RiskRule;
import dev.yoke.core.risk.rule.EntryRules;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `yoke explain` and `yoke replay` on what a whole cockpit decided, while it runs and afterwards.
@Timeout(240)
final class ExplainReplayIT {

    @TempDir
    Path home;

    private record Ran(int code, String out, String err) {}

    private Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Ran(line.execute(arguments), out.toString(), err.toString());
    }

    private Ran explain(String signal, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("explain", signal, "--home", home.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void explainsASignalAndDecidesTheDayAgain() throws Exception {
        String buy = "{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"id\":\"one\",\"secret\":\"hush-hush\"}";
        RunningCockpit user = new RunningCockpit(home);
        CockpitConfig config = RunningCockpit.config();
        try (Cockpit cockpit = Cockpit.start(
                Home.open(home), config, Optional.of(Simulation.of(SimulationOptions.standard(), line -> {})))) {
            user.awaitReady(3);
            user.awaitTradable(buy, 2);
            assertThat(cockpit.ports().http()).isPositive();
            assertThat(user.send(buy)).isEqualTo(202);
            user.send("{\"symbol\":\"EURUSD\",\"action\":\"buy\",\"id\":\"two\",\"sl\":9,\"lots\":90000}");
            user.awaitPositions(2);
            Ran running = explain("demo:one");
            assertThat(running.code()).as(running.err()).isZero();
            assertThat(running.out()).contains("BUY EURUSD from demo, signal demo:one");
        }
        Ran explained = explain("demo:one");
        assertThat(explained.out())
                .contains(
                        "per-trade-risk", "terminal-breaker", "APPROVED on", "loss per lot", "taken", "durable", "sent")
                .contains("acknowledged", "ended", ": DONE")
                .doesNotContain("hush-hush");
        JsonNode json =
                new ObjectMapper().readTree(explain("demo:one", "--json").out());
        assertThat(json.path("decisions")).hasSize(2);
        assertThat(json.path("orders")).hasSize(2);
        assertThat(json.path("decisions").get(0).path("size").size()).isPositive();

        Ran replayed = run("replay", "today", "--home", home.toString());
        assertThat(replayed.out()).as(replayed.err()).matches("(?s)(\\d+) decisions, \\1 the same, 0 differ\\R.*");
        assertThat(replayed.code()).isZero();
        assertThat(new ObjectMapper()
                        .readTree(run("replay", "today", "--json", "--home", home.toString())
                                .out())
                        .path("differ")
                        .asInt())
                .isZero();
        seesAChangedRule();
        assertThat(run("replay", "2001-01-01", "--home", home.toString()).out()).startsWith("0 decisions");
    }

    /// Without one of the rules the day is decided otherwise, and that is said of every decision.
    private void seesAChangedRule() {
        List<RiskRule> fewer = EntryRules.ALL.stream()
                .filter(rule -> !rule.id().equals("per-trade-risk"))
                .toList();
        DayReplay replay = new DayReplay(new DecisionReplay(fewer));
        DecisionArchive.of(Home.existing(home).database()).decisions(0, Long.MAX_VALUE, replay::judge);
        assertThat(replay.allTheSame()).isFalse();
        assertThat(replay.differing())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.differences())
                        .anySatisfy(difference -> assertThat(difference.rule()).isEqualTo("per-trade-risk")));
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(explain("demo:one").err()).contains("There is no journal in");
        assertThat(run("replay", "today", "--home", home.toString()).code()).isEqualTo(ExitCode.FAILED);
        assertThat(run("replay", "yesterday", "--home", home.toString()))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(ran -> assertThat(ran.err()).contains("'yesterday' is not a day"));
        assertThat(explain("x".repeat(200)).code()).isEqualTo(ExitCode.USAGE);
    }
}
