package dev.yoke.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.app.home.Home;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke positions`: what is open on every account.
@Command(name = "positions", description = "Lists the open positions of all terminals.")
final class PositionsCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Option(names = "--json", description = "Prints a JSON list.")
    boolean json;

    @Override
    public Integer call() {
        try (CockpitClient cockpit = CockpitClient.of(Home.existing(yoke.homeFolder()))) {
            JsonNode positions = cockpit.get(Routes.POSITIONS);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(positions.toPrettyString());
            } else {
                print(positions, out);
            }
            return ExitCode.OK;
        }
    }

    private static void print(JsonNode positions, PrintWriter out) {
        if (positions.isEmpty()) {
            out.println("No open positions.");
            return;
        }
        Table table = new Table("TERMINAL", ">ACCOUNT", "SYMBOL", "SIDE", ">LOTS", ">OPEN", ">SL", ">TP", ">PROFIT");
        for (JsonNode position : positions) {
            table.add(
                    position.path("terminal").asText(),
                    position.path("account").asText(),
                    position.path("symbol").asText(),
                    position.path("side").asText(),
                    position.path("lots").asText(),
                    position.path("openPrice").asText(),
                    position.path("sl").asText("-"),
                    position.path("tp").asText("-"),
                    position.path("profit").asText());
        }
        table.print(out);
    }
}
