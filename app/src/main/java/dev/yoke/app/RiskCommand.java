package dev.yoke.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.connectors.gateway.client.ControlFailure;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Limit;
import java.io.PrintWriter;
import java.math.BigDecimal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yoke risk`: the rules and limits that there are, and those in force.
@Command(name = "risk", description = "Shows the rules and limits that there are, and those in force.")
final class RiskCommand implements Runnable {
    private static final int WIDTH = 118;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @ParentCommand
    YokeCommand yoke = new YokeCommand();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to show: rules or show");
    }

    @Command(
            name = "rules",
            description = "Lists every rule that an entry has to pass, its limits, their defaults and what they do."
                    + " Needs no running cockpit.")
    int rules(
            @Option(names = "--json", description = "Prints a JSON list.") boolean json,
            @Option(names = "--markdown", hidden = true, description = "Prints the page of all settings.")
                    boolean markdown) {
        if (markdown) {
            out().print(SettingsDocument.text());
            out().flush();
            return ExitCode.OK;
        }
        if (json) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            RuleCatalogue.rows().forEach(row -> list.add(json(row)));
            out().println(ControlClient.pretty(list));
            return ExitCode.OK;
        }
        Table table = new Table("RULE", "SETTING", ">DEFAULT", "WHAT IT DOES");
        String last = "";
        for (RuleCatalogue.Row row : RuleCatalogue.rows()) {
            boolean same = row.id().equals(last);
            table.add(same ? "" : row.id(), row.setting(), row.standard(), row.text());
            last = row.id();
        }
        table.print(out(), WIDTH);
        return ExitCode.OK;
    }

    private static ObjectNode json(RuleCatalogue.Row row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", row.id());
        node.put("setting", row.setting());
        row.limit().ifPresentOrElse(limit -> node.put("default", number(limit)), () -> node.put("default", "on"));
        node.put("unit", row.unit());
        node.put("text", row.text());
        return node.put("tighter", row.tighter());
    }

    private static BigDecimal number(Limit limit) {
        return limit.unit().isDecimal()
                ? new BigDecimal(FixedPoint.format(limit.standard()))
                : BigDecimal.valueOf(limit.standard());
    }

    @Command(
            name = "show",
            description = "Shows what of the running cockpit's limits differs from the defaults, and what waits for the"
                    + " next trading day.")
    int show(@Option(names = "--json", description = "Prints JSON, with every limit.") boolean json)
            throws ControlFailure {
        try (ControlClient cockpit = ControlClient.ofHome(yoke.homeFolder())) {
            JsonNode limits = cockpit.limits();
            if (json) {
                out().println(ControlClient.pretty(limits));
            } else {
                show(limits);
            }
            return ExitCode.OK;
        }
    }

    private void show(JsonNode limits) {
        String origin = limits.path("origin").asText("nobody");
        out().println(origin.equals(CockpitConfig.NO_FILE) ? "There is no yoke.toml." : "Set by " + origin + ".");
        differing(limits.path("differing"));
        for (JsonNode pending : limits.path("pending")) {
            out().println("Waits: " + pending.path("text").asText());
        }
        for (JsonNode problem : limits.path("problems")) {
            out().println("Not taken: " + problem.asText());
        }
    }

    private void differing(JsonNode differing) {
        if (differing.isEmpty()) {
            out().println("Every limit is at its default: yoke risk rules");
            return;
        }
        Table table = new Table("SETTING", "ACCOUNT", ">IN FORCE", ">DEFAULT");
        for (JsonNode each : differing) {
            table.add(
                    each.path("setting").asText(),
                    each.path("account").asText("all"),
                    text(each.path("setting").asText(), each.path("value")),
                    text(each.path("setting").asText(), each.path("default")));
        }
        table.print(out());
        out().println("All others are at their defaults: yoke risk rules");
    }

    private static String text(String setting, JsonNode value) {
        if (value.isNull() || value.asText().isEmpty()) {
            return "-";
        }
        return Limit.of(setting)
                .map(limit -> limit.unit()
                        .text(limit.unit().parse(value.decimalValue().toPlainString())))
                .orElse(value.asText());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
