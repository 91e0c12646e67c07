package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class PropCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /// 4,000 closed on Monday and a floating loss of 6,500 carried over midnight in Prague, which is 23:00 UTC.
    private static final String CARRIED = """
            time,balance,equity,trades
            2025-11-03T09:00:00Z,100000,100000,1
            2025-11-03T22:30:00Z,104000,97500,1
            2025-11-04T08:00:00Z,104000,99500,0
            """;

    @Test
    void answersInJsonWithStableKeys() throws IOException {
        int code = check("--pack", "ftmo-2-step", "--initial", "100000", "--json");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(new ObjectMapper().readTree(out.toString())).isEqualTo(new ObjectMapper().readTree("""
                {"pack": "ftmo-2-step", "initial": 100000, "passed": false, "balance": 104000, "equity": 99500,
                 "floor": 99000, "dailyFloor": 99000, "overallFloor": 90000, "headroom": 500,
                 "breach": {"time": "2025-11-03T23:00:00Z", "timeMs": 1762210800000, "rule": "max-daily-loss",
                            "equity": 97500, "floor": 99000},
                 "profit": 4000, "daysTraded": 1, "bestDayPercent": 100,
                 "failures": [
                   {"rule": "max-daily-loss", "text": "equity 97500.00 broke the floor of 99000.00"},
                   {"rule": "min-trading-days", "text": "1 of at least 4 trading days"},
                   {"rule": "profit-target", "text": "profit 4000.00 is below the target of 10000.00"}],
                 "days": [
                   {"day": "2025-11-03", "startBalance": 100000, "startEquity": 100000, "dailyFloor": 95000,
                    "overallFloor": 90000, "lowestEquity": 97500, "headroom": 2500, "breached": false, "traded": true,
                    "profit": 4000},
                   {"day": "2025-11-04", "startBalance": 104000, "startEquity": 97500, "dailyFloor": 99000,
                    "overallFloor": 90000, "lowestEquity": 97500, "headroom": -1500, "breached": true,
                    "traded": false, "profit": 0}],
                 "warnings": []}
                """));
    }

    @Test
    void saysInWordsWhatWasBrokenWhenAndWhatIsMissing() throws IOException {
        assertThat(check("--pack", "ftmo-2-step", "--initial", "100000")).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .contains("2025-11-04")
                .contains("BREACHED")
                .contains("First breach: max-daily-loss at 2025-11-03T23:00:00Z, equity 97500.00, floor 99000.00.")
                .contains("Not met: min-trading-days, 1 of at least 4 trading days.")
                .endsWith("FTMO 2-Step: failed." + System.lineSeparator());
    }

    @Test
    void endsWithZeroWhereNoFloorWasBroken() throws IOException {
        Path file = Files.writeString(
                folder.resolve("account-only.json"),
                "{\"name\": \"Own\", \"reset\": {\"zone\": \"UTC\", \"time\": \"00:00\"},"
                        + " \"overallLoss\": {\"percent\": 4}}");

        assertThat(check("--pack", file.toString(), "--initial", "100000", "--json"))
                .isEqualTo(ExitCode.OK);
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.get("passed").asBoolean()).isTrue();
        assertThat(answer.get("breach").isNull()).isTrue();
        assertThat(answer.get("dailyFloor").isNull()).isTrue();
        assertThat(answer.get("overallFloor").asInt()).isEqualTo(96_000);
    }

    @Test
    void takesAPackFromAFileAndFromTheHomeFolder() throws IOException {
        String own = "{\"name\": \"Own\", \"reset\": {\"zone\": \"UTC\", \"time\": \"00:00\"},"
                + " \"dailyLoss\": {\"percent\": 4}}";
        Path file = Files.writeString(folder.resolve("elsewhere.json"), own);
        Files.createDirectories(folder.resolve("prop"));
        Files.writeString(folder.resolve("prop").resolve("own.json"), own);

        assertThat(check("--pack", file.toString(), "--initial", "100000")).isEqualTo(ExitCode.FAILED);
        assertThat(check("--pack", "own", "--initial", "100000")).isEqualTo(ExitCode.FAILED);
        assertThat(run("prop", "list")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("own.json").contains("built in");
    }

    @Test
    void saysWhatIsWrongWithArgumentsAndFiles() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{\n\"name\": 5,\n\"dailyLoss\": {}\n}");
        Path path = Files.writeString(folder.resolve("path.csv"), CARRIED);
        Path bad = Files.writeString(folder.resolve("bad.csv"), CARRIED.replace("97500", "NaN"));
        List<List<String>> wrongs = List.of(
                List.of("--pack", "no-such", "--initial", "100000", "--path", path.toString()),
                List.of("--pack", wrong.toString(), "--initial", "100000", "--path", path.toString()),
                List.of("--pack", "ftmo-2-step", "--initial", "0", "--path", path.toString()),
                List.of("--pack", "ftmo-2-step", "--initial", "NaN", "--path", path.toString()),
                List.of("--pack", "ftmo-2-step", "--initial", "1e300", "--path", path.toString()),
                List.of("--pack", "ftmo-2-step", "--path", path.toString()),
                List.of("--pack", "ftmo-2-step", "--initial", "100000", "--path", bad.toString()),
                List.of("--pack", "ftmo-2-step", "--initial", "100000", "--path", folder + "/absent.csv"));
        List<String> said = List.of(
                "known are apex-intraday, ftmo-1-step, ftmo-2-step, the5ers, topstep-eod",
                "wrong.json line 2, name: must be text in quotes, not 5. wrong.json line 3, dailyLoss.percent",
                "--initial must be an amount above 0",
                "--initial must be an amount above 0",
                "--initial must be an amount above 0",
                "--initial",
                "bad.csv line 3: equity 'NaN'",
                "absent.csv does not exist");
        for (int i = 0; i < wrongs.size(); i++) {
            err.getBuffer().setLength(0);
            List<String> arguments = new java.util.ArrayList<>(List.of("prop", "check"));
            arguments.addAll(wrongs.get(i));
            assertThat(run(arguments.toArray(String[]::new))).as(said.get(i)).isEqualTo(ExitCode.USAGE);
            assertThat(err.toString().lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("yoke: ")
                    .contains(said.get(i));
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void listsTheGoodPacksAndSaysWhatIsWrongWithTheOthers() throws IOException {
        Files.createDirectories(folder.resolve("prop"));
        Files.writeString(folder.resolve("prop").resolve("wrong.json"), "{\n\"name\": 5\n}");

        assertThat(run("prop", "list")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("not taken: wrong.json line 2, name: must be text in quotes, not 5.");
        out.getBuffer().setLength(0);
        assertThat(run("prop", "list", "--json")).isEqualTo(ExitCode.FAILED);
        JsonNode listed = new ObjectMapper().readTree(out.toString());
        assertThat(listed.get("packs")).hasSize(5);
        assertThat(listed.get("faults"))
                .extracting(fault -> fault.get("line") + " " + fault.get("path").asText())
                .containsExactlyInAnyOrder("1 ", "1 reset", "2 name");
    }

    private int check(String... arguments) throws IOException {
        Path path = Files.writeString(folder.resolve("path.csv"), CARRIED);
        List<String> all = new java.util.ArrayList<>(List.of("prop", "check", "--path", path.toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", folder.toString()));
        return line.execute(all.toArray(String[]::new));
    }
}
