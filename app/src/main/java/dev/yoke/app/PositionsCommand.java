package dev.yoke.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.connectors.gateway.client.ControlFailure;
import java.io.PrintWriter;
import java.math.RoundingMode;
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
    public Integer call() throws ControlFailure {
        try (ControlClient cockpit = ControlClient.ofHome(yoke.homeFolder())) {
            JsonNode positions = cockpit.positions();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(ControlClient.pretty(positions));
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
        Table table = new Table(
                "TERMINAL", ">ACCOUNT", ">ID", "SYMBOL", "SIDE", ">LOTS", ">OPEN", ">SL", ">TP", ">PROFIT", "PLAN");
        for (JsonNode position : positions) {
            table.add(
                    position.path("terminal").asText(),
                    position.path("account").asText(),
                    position.path("id").asText(),
                    position.path("symbol").asText(),
                    position.path("side").asText(),
                    position.path("lots").asText(),
                    position.path("openPrice").asText(),
                    position.path("nakedStop").asBoolean() ? "NAKED" : level(position.path("sl")),
                    level(position.path("tp")),
                    money(position.path("profit")),
                    plan(position.path("plan")));
        }
        table.print(out);
    }

    private static String plan(JsonNode plan) {
        String trouble = plan.path("trouble").asText();
        String summary = plan.path("summary").asText("-");
        return trouble.isEmpty() ? summary : summary + " (" + trouble + ")";
    }

    static String money(JsonNode amount) {
        return amount.isNumber()
                ? amount.decimalValue().setScale(2, RoundingMode.HALF_EVEN).toPlainString()
                : "-";
    }

    private static String level(JsonNode price) {
        return price.decimalValue().signum() == 0 ? "-" : price.asText();
    }
}
