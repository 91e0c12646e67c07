package dev.yoke.app.settings;

import dev.yoke.connectors.bridge.BridgeAddress;
import java.util.Optional;

/// `[ports]`: where the cockpit listens.
public final class PortsSection {
    private static final int MOST = 65_535;

    private PortsSection() {}

    /// @param http of webhook and REST; `bridge` for terminals by TCP; `pipe` for terminals on Windows
    public record Ports(Optional<Integer> http, Optional<Integer> bridge, Optional<String> pipe) {
        public static final Ports UNSAID = new Ports(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Ports read(Section ports) {
        return new Ports(
                ports.whole("http", 0, MOST, "a port, 0 (any free one)"),
                ports.whole("bridge", 0, MOST, "a port, 0 (any free one)"),
                ports.text("pipe").flatMap(name -> pipe(ports, name)));
    }

    private static Optional<String> pipe(Section ports, String name) {
        try {
            return Optional.of(new BridgeAddress.NamedPipe(name).name());
        } catch (IllegalArgumentException e) {
            ports.problemAt("pipe", "pipe: " + e.getMessage());
            return Optional.empty();
        }
    }
}
