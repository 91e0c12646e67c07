package dev.yoke.core.port;

import dev.yoke.core.market.TerminalId;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// What the trader's settings file says by itself, and therefore sets again whenever it is read.
///
/// Thread: any; immutable.
///
/// @param file its name, for people; empty where there is none
/// @param limits keys of its `[risk]`
/// @param accounts per account the keys of `[risk.accounts]`
/// @param agents ids of its `[agents]`
/// @param parameters per strategy the keys of its `[strategies]`
/// @param prop accounts of its `[prop.accounts]`
public record SettingsSaid(
        String file,
        Set<String> limits,
        Map<TerminalId, Set<String>> accounts,
        Set<String> agents,
        Map<String, Set<String>> parameters,
        Set<TerminalId> prop) {

    /// Without a file.
    public static final SettingsSaid NOTHING = new SettingsSaid("", Set.of(), Map.of(), Set.of(), Map.of(), Set.of());

    public SettingsSaid {
        limits = Set.copyOf(limits);
        accounts = Map.copyOf(accounts);
        agents = Set.copyOf(agents);
        parameters = Map.copyOf(parameters);
        prop = Set.copyOf(prop);
    }

    /// As the file was read last; asked whenever somebody wants to know.
    public interface Source extends Supplier<SettingsSaid> {}

    public boolean saysLimit(String key) {
        return limits.contains(key);
    }

    public boolean saysLimit(TerminalId account, String key) {
        return accounts.getOrDefault(account, Set.of()).contains(key);
    }

    public boolean saysParameter(String strategy, String key) {
        return parameters.getOrDefault(strategy, Set.of()).contains(key);
    }
}
