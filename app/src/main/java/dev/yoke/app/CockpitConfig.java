package dev.yoke.app;

import dev.yoke.app.settings.PortsSection.Ports;
import dev.yoke.app.settings.StrategySections;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Command;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.prop.PropAssignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The trader's settings from `yoke.toml`, checked.
///
/// @param ports where the cockpit listens; unsaid = [#DEFAULT_HTTP_PORT], [#DEFAULT_BRIDGE_PORT] and the pipe `yoke`
/// @param limits of all accounts and of single ones
/// @param strategies what the file says of agents and strategies
/// @param prop which accounts are held to a prop firm's rules
/// @param origin the file's name, for the record
record CockpitConfig(
        Ports ports,
        RiskPolicies limits,
        StrategySections.Said strategies,
        Map<TerminalId, PropAssignment> prop,
        String origin) {
    static final int DEFAULT_HTTP_PORT = 8080;
    static final int DEFAULT_BRIDGE_PORT = 8081;

    /// The origin without a file.
    static final String NO_FILE = "no yoke.toml";

    /// Without a file.
    static final CockpitConfig DEFAULT =
            new CockpitConfig(Ports.UNSAID, RiskPolicies.DEFAULT, StrategySections.Said.NOTHING, Map.of(), NO_FILE);

    CockpitConfig {
        prop = Map.copyOf(prop);
    }

    /// Ports of the command line win over those of the file.
    CockpitConfig withPorts(Optional<Integer> http, Optional<Integer> bridge) {
        return new CockpitConfig(
                new Ports(http.or(ports::http), bridge.or(ports::bridge), ports.pipe()),
                limits,
                strategies,
                prop,
                origin);
    }

    /// What the engine is told at the start. Without a file, limits that were set on the screen stay.
    List<Command> commands() {
        return commands(origin.equals(NO_FILE));
    }

    private List<Command> commands(boolean onlyFirst) {
        List<Command> commands = new ArrayList<>();
        commands.add(new Command.SetRiskPolicy(limits, origin, onlyFirst));
        commands.addAll(strategies.commands(origin));
        new TreeMap<>(prop)
                .forEach((account, pack) -> commands.add(new Command.AssignPropPack(account, Optional.of(pack))));
        return commands;
    }

    /// What the engine is told when it knows `before` already: nothing where that says the same.
    List<Command> commandsAfter(CockpitConfig before) {
        List<Command> commands = commands(false);
        if (commands.equals(before.commands(false))) {
            return List.of();
        }
        before.prop().keySet().stream()
                .filter(account -> !prop.containsKey(account))
                .forEach(account -> commands.add(new Command.AssignPropPack(account, Optional.empty())));
        return commands;
    }
}
