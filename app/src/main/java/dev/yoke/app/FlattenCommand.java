package dev.yoke.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.connectors.gateway.client.ControlFailure;
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
    public Integer call() throws ControlFailure {
        try (ControlClient cockpit = ControlClient.ofHome(yoke.homeFolder())) {
            PrintWriter out = spec.commandLine().getOut();
            JsonNode answer = cockpit.flatten(dryRun);
            out.println(answer.path("text").asText());
            if (dryRun) {
                return ExitCode.OK;
            }
            JsonNode flatten = follow(cockpit, System.currentTimeMillis());
            for (JsonNode line : flatten.path("lines")) {
                out.println(line.path("terminal").asText() + ": "
                        + line.path("text").asText());
            }
            return allFlat(flatten) ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    /// @param askedMs what the cockpit shows of an earlier time says nothing about this flatten
    private JsonNode follow(ControlClient cockpit, long askedMs) throws ControlFailure {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            boolean shown = cockpit.status().path("timeMs").asLong() > askedMs;
            JsonNode flatten = cockpit.flattenProgress().path("flatten");
            if (shown && flatten.path("finished").asBoolean()) {
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

    private static boolean allFlat(JsonNode flatten) {
        for (JsonNode line : flatten.path("lines")) {
            if (!line.path("state").asText().equals("FLAT")) {
                return false;
            }
        }
        return flatten.path("finished").asBoolean();
    }
}
