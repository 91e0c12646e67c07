package dev.yoke.connectors.bridge;

import java.nio.file.Path;

/// Where terminals find the cockpit.
public sealed interface BridgeAddress {

    /// Loopback TCP; port 0 = any free one.
    record Tcp(String host, int port) implements BridgeAddress {
        public Tcp {
            if (port < 0 || port > 65535) {
                throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
            }
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /// A unix domain socket.
    record UnixSocket(Path path) implements BridgeAddress {
        @Override
        public String toString() {
            return path.toString();
        }
    }
}
