package dev.yoke.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.message.Command;
import dev.yoke.core.signal.SourcePolicy.Mode;
import dev.yoke.core.strategy.AgentProfile;
import dev.yoke.core.strategy.AgentSetting;
import dev.yoke.core.strategy.Parameter;
import dev.yoke.core.strategy.Strategies;
import dev.yoke.core.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// `[agents.NAME]`: which agents are on and what they may do; `[strategies.NAME]`: parameters. What the file does not
/// say stays as it was.
public final class StrategySections {
    private static final Set<String> MODES = Set.of("off", "shadow", "confirm", "auto");

    private StrategySections() {}

    /// What the file says of agents and strategies.
    public record Said(List<AgentSetting> agents, List<Value> values) {
        public static final Said NOTHING = new Said(List.of(), List.of());

        public Said {
            agents = List.copyOf(agents);
            values = List.copyOf(values);
        }

        /// @param origin the file's name, for the record
        public List<Command> commands(String origin) {
            List<Command> commands = new ArrayList<>();
            agents.forEach(agent -> commands.add(new Command.SetAgent(agent, false, origin)));
            values.forEach(value -> commands.add(
                    new Command.SetStrategyParameter(value.strategy(), value.parameter(), value.value(), origin)));
            return commands;
        }
    }

    /// One parameter of one strategy, 1e-8 of its unit.
    public record Value(String strategy, String parameter, long value) {}

    public static Said read(Section agents, Section strategies) {
        List<AgentSetting> settings = new ArrayList<>();
        for (AgentProfile agent : AgentProfile.ALL) {
            boolean said = agents.has(agent.id());
            Section section = agents.table(agent.id());
            if (said) {
                agent(agent, section).ifPresent(settings::add);
            }
        }
        List<Value> values = new ArrayList<>();
        for (Strategy strategy : Strategies.ALL) {
            Section section = strategies.table(strategy.id());
            for (Parameter parameter : strategy.parameters()) {
                section.value(parameter.key())
                        .flatMap(node -> number(section, parameter, node))
                        .ifPresent(value -> values.add(new Value(strategy.id(), parameter.key(), value)));
            }
        }
        return new Said(settings, values);
    }

    private static Optional<AgentSetting> agent(AgentProfile agent, Section section) {
        String mode = section.text("mode").orElse("");
        boolean real = section.flag("real").orElse(false);
        Set<String> strategies = Set.copyOf(section.texts("strategies").orElse(List.of()));
        if (!MODES.contains(mode)) {
            section.problem(
                    "mode", "must be \"off\", \"shadow\", \"confirm\" or \"auto\" in [agents." + agent.id() + "]");
            return Optional.empty();
        }
        boolean on = !mode.equals("off");
        AgentSetting setting = new AgentSetting(
                agent.id(), on, on ? Mode.valueOf(mode.toUpperCase(Locale.ROOT)) : Mode.SHADOW, !real, strategies);
        Optional<String> problem = setting.problem();
        problem.ifPresent(text -> section.problemAt("strategies", text));
        return problem.isEmpty() ? Optional.of(setting) : Optional.empty();
    }

    private static Optional<Long> number(Section section, Parameter parameter, JsonNode node) {
        Optional<Long> value = exact(node);
        Optional<String> problem = value.isEmpty()
                ? Optional.of(parameter.key() + " must be a number with at most 8 decimals, not " + node)
                : parameter.problem(value.get());
        problem.ifPresent(text -> section.problemAt(parameter.key(), text));
        return problem.isEmpty() ? value : Optional.empty();
    }

    private static Optional<Long> exact(JsonNode node) {
        if (!node.isNumber() || node.asText().length() > 20) {
            return Optional.empty();
        }
        try {
            return Optional.of(FixedPoint.parse(node.decimalValue().toPlainString()));
        } catch (NumberFormatException notExact) {
            return Optional.empty();
        }
    }
}
