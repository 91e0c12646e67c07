package dev.yoke.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.yoke.app.home.Home;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke flatten`: closes everything everywhere and stays halted. It asks nothing: it is for the moment when something
/// goes wrong.
@Command(
        name = "flatten",
        description = "Cancels all orders and closes all positions on every terminal, and halts entries until"
                + " 'yoke rearm'. Ends with 0 only when every account is flat.")
final class FlattenCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Option(names = "--dry-run", description = "Says what would be closed and closes nothing.")
    boolean dryRun;

    @Override
    public Integer call() {
        try (CockpitClient cockpit = CockpitClient.of(Home.existing(yoke.homeFolder()))) {
            PrintWriter out = spec.commandLine().getOut();
            long before = startedMs(cockpit.get(Routes.STATUS).path("flatten"));
            JsonNode answer = cockpit.post(
                    Routes.FLATTEN,
                    JsonNodeFactory.instance.objectNode().put("origin", "cli").put("dryRun", dryRun));
            out.println(answer.path("text").asText("Flatten was asked for."));
            JsonNode flatten = follow(cockpit, before);
            for (JsonNode line : flatten.path("lines")) {
                out.println(line.path("terminal").asText() + ": "
                        + line.path("text").asText());
            }
            return dryRun || allFlat(flatten) ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private JsonNode follow(CockpitClient cockpit, long before) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode flatten = cockpit.get(Routes.STATUS).path("flatten");
            boolean ours = startedMs(flatten) > before || (before == 0 && startedMs(flatten) > 0);
            if (ours && flatten.path("finished").asBoolean()) {
                return flatten;
            }
            if (System.nanoTime() > deadline) {
                spec.commandLine()
                        .getErr()
                        .println("yoke: not every account is flat after " + PATIENCE.toSeconds()
                                + " s. The cockpit goes on trying; look with 'yoke status' and 'yoke positions'.");
                return flatten;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static long startedMs(JsonNode flatten) {
        return flatten.path("startedMs").asLong(0);
    }

    private static boolean allFlat(JsonNode flatten) {
        for (JsonNode line : flatten.path("lines")) {
            if (!line.path("state").asText().equals("FLAT")) {
                return false;
            }
        }
        return flatten.path("finished").asBoolean();
    }
}
