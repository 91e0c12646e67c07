package dev.yoke.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yoke.connectors.gateway.client.ControlClient;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.strategy.AgentProfile;
import dev.yoke.core.strategy.Parameter;
import dev.yoke.core.strategy.Strategies;
import dev.yoke.core.strategy.Strategy;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `yoke strategies`: what is built in, from the code itself. Needs no cockpit.
@Command(
        name = "strategies",
        description = "Lists the strategies, their parameters and exact definitions, and the agents.")
final class StrategiesCommand implements Callable<Integer> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Prints JSON.")
    boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode all = JSON.objectNode();
            ArrayNode strategies = all.putArray("strategies");
            Strategies.ALL.forEach(strategy -> strategies.add(json(strategy)));
            ArrayNode agents = all.putArray("agents");
            AgentProfile.ALL.forEach(agent -> agents.add(json(agent)));
            out.println(ControlClient.pretty(all));
        } else {
            Strategies.ALL.forEach(strategy -> print(strategy, out));
            print(AgentProfile.ALL, out);
        }
        return ExitCode.OK;
    }

    private static ObjectNode json(Strategy strategy) {
        ObjectNode node = JSON.objectNode();
        node.put("id", strategy.id());
        node.put("title", strategy.title());
        node.put("timeframe", strategy.timeframe().name());
        ArrayNode parameters = node.putArray("parameters");
        for (Parameter parameter : strategy.parameters()) {
            ObjectNode one = parameters.addObject();
            one.put("key", parameter.key());
            one.put("unit", parameter.unit());
            one.put("default", number(parameter.standard()));
            one.put("least", number(parameter.least()));
            one.put("most", number(parameter.most()));
            one.put("whole", parameter.whole());
            one.put("text", parameter.text());
        }
        node.put("definition", strategy.definition());
        return node;
    }

    private static BigDecimal number(long units) {
        return new BigDecimal(FixedPoint.format(units));
    }

    private static ObjectNode json(AgentProfile agent) {
        ObjectNode node = JSON.objectNode();
        node.put("id", agent.id());
        node.put("title", agent.title());
        node.put("style", agent.style());
        ArrayNode strategies = node.putArray("strategies");
        for (String strategy : agent.strategies()) {
            strategies.addObject().put("strategy", strategy).put("source", agent.source(strategy));
        }
        agent.symbols().forEach(node.putArray("symbols")::add);
        node.put("riskPercent", number(agent.riskPercent()));
        agent.regimes().stream()
                .sorted()
                .forEach(regime -> node.withArray("regimes").add(regime.word()));
        ArrayNode sessions = node.putArray("sessions");
        agent.sessions().stream().sorted().forEach(session -> sessions.add(session.key()));
        node.put("trend", agent.trend().word());
        node.put("maxOpen", agent.maxOpen());
        return node;
    }

    private static void print(Strategy strategy, PrintWriter out) {
        out.println(strategy.title() + " (" + strategy.id() + ", " + strategy.timeframe() + ")");
        out.println();
        strategy.definition().lines().forEach(line -> out.println("  " + line));
        out.println();
        Table table = new Table("  PARAMETER", ">DEFAULT", ">LEAST", ">MOST", "UNIT", "WHAT IT DOES");
        for (Parameter parameter : strategy.parameters()) {
            table.add(
                    "  " + parameter.key(),
                    FixedPoint.format(parameter.standard()),
                    FixedPoint.format(parameter.least()),
                    FixedPoint.format(parameter.most()),
                    parameter.unit(),
                    parameter.text());
        }
        table.print(out);
        out.println();
    }

    private static void print(List<AgentProfile> agents, PrintWriter out) {
        Table table = new Table("AGENT", ">RISK", ">OPEN", "TREND", "REGIMES", "SESSIONS", "STRATEGIES", "SYMBOLS");
        for (AgentProfile agent : agents) {
            table.add(
                    agent.title(),
                    FixedPoint.format(agent.riskPercent()) + " %",
                    Integer.toString(agent.maxOpen()),
                    agent.trend().word(),
                    agent.regimes().stream()
                            .sorted()
                            .map(regime -> regime.word())
                            .collect(Collectors.joining(", ")),
                    agent.sessions().isEmpty()
                            ? "any"
                            : agent.sessions().stream()
                                    .sorted()
                                    .map(session -> session.key().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")),
                    String.join(", ", agent.strategies()),
                    String.join(", ", agent.symbols()));
        }
        table.print(out);
    }
}
