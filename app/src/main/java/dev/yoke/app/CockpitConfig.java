package dev.yoke.app;

import dev.yoke.core.risk.RiskPolicy;
import java.util.Optional;

/// The trader's settings from `yoke.toml`, checked.
///
/// @param httpPort of webhook and REST on 127.0.0.1; empty = [#DEFAULT_HTTP_PORT]
/// @param bridgePort for terminals on 127.0.0.1; empty = [#DEFAULT_BRIDGE_PORT]
/// @param pipe name of the named pipe for terminals, on Windows; empty = `yoke`
/// @param riskPolicy limits from the file; empty = what was last in force
record CockpitConfig(
        Optional<Integer> httpPort,
        Optional<Integer> bridgePort,
        Optional<String> pipe,
        Optional<RiskPolicy> riskPolicy) {
    static final int DEFAULT_HTTP_PORT = 8080;
    static final int DEFAULT_BRIDGE_PORT = 8081;

    static final CockpitConfig DEFAULT =
            new CockpitConfig(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// Ports of the command line win over those of the file.
    CockpitConfig withPorts(Optional<Integer> http, Optional<Integer> bridge) {
        return new CockpitConfig(http.or(() -> httpPort), bridge.or(() -> bridgePort), pipe, riskPolicy);
    }
}
