package dev.yoke.app.settings;

import dev.yoke.core.market.TerminalId;
import dev.yoke.core.port.SettingsSaid;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which keys the file names, whatever their values are: the screen tells the trader where the file has the last word.
public final class SaidKeys {

    private static final String ACCOUNTS = "accounts";

    private SaidKeys() {}

    public static SettingsSaid of(String file, Section root) {
        Section risk = root.table("risk");
        Map<TerminalId, Set<String>> accounts = new TreeMap<>();
        risk.table(ACCOUNTS)
                .tables()
                .forEach((name, section) -> Accounts.named(risk.table(ACCOUNTS), name)
                        .ifPresent(terminal -> accounts.put(terminal, section.keys())));
        Map<String, Set<String>> parameters = new TreeMap<>();
        root.table("strategies").tables().forEach((name, section) -> parameters.put(name, section.keys()));
        Section prop = root.table("prop").table(ACCOUNTS);
        return new SettingsSaid(
                file,
                risk.keys(),
                accounts,
                root.table("agents").tables().keySet(),
                parameters,
                prop.tables().keySet().stream()
                        .flatMap(name -> Accounts.named(prop, name).stream())
                        .collect(Collectors.toSet()));
    }
}
