package dev.yoke.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.connectors.gateway.client.ControlFailure;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke status`: terminals, halt, queues and journal of the running cockpit.
@Command(name = "status", description = "Shows terminals, halt, queues and journal of the running cockpit.")
final class StatusCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Option(names = "--json", description = "Prints JSON.")
    boolean json;

    @Override
    public Integer call() throws ControlFailure {
        try (ControlClient cockpit = ControlClient.ofHome(yoke.homeFolder())) {
            JsonNode status = cockpit.status();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(ControlClient.pretty(status));
            } else {
                print(status, out);
            }
            return ExitCode.OK;
        }
    }

    private static void print(JsonNode status, PrintWriter out) {
        Table table = new Table("TERMINAL", "PLATFORM", "ACCOUNT", "STATE", ">EQUITY", "HALTED");
        for (JsonNode terminal : status.path("terminals")) {
            table.add(
                    terminal.path("name").asText(),
                    terminal.path("platform").asText("-"),
                    terminal.path("tradeMode").asText("-"),
                    terminal.path("state").asText("-"),
                    PositionsCommand.money(terminal.path("equity")) + " "
                            + terminal.path("currency").asText(""),
                    terminal.path("halted").asBoolean() ? "yes" : "no");
        }
        table.print(out);
        out.println(status.path("halted").asBoolean() ? "HALTED. Exits work. End it with: yoke rearm" : "Not halted.");
        JsonNode journal = status.path("journal");
        out.println(
                journal.path("healthy").asBoolean()
                        ? "Journal works."
                        : "Journal does not work, entries are denied: "
                                + journal.path("reason").asText());
    }
}
