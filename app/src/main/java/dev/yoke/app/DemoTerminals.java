package dev.yoke.app;

import dev.yoke.app.home.Home;
import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.core.port.Clock;
import java.io.IOException;
import java.util.Optional;

/// The terminals that a demo brings along.
interface DemoTerminals {

    /// Where the bridge of this cockpit is open.
    ///
    /// @param port on 127.0.0.1
    /// @param local the pipe or socket besides
    record Doors(int port, Optional<BridgeAddress> local) {}

    /// What takes long or may be refused; before the cockpit starts.
    default void prepare(Home home) {}

    /// Opens the accounts in the home folder and connects them to the bridge. What is returned ends them.
    ///
    /// @param keyHex the bridge key of this installation
    AutoCloseable start(Home home, Doors doors, String keyHex, Clock clock) throws IOException;
}
