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

    /// A named pipe of Windows, `\\.\pipe\name`.
    record NamedPipe(String name) implements BridgeAddress {

        /// What the Expert Advisors look for where nothing else is set.
        public static final String DEFAULT_NAME = "yoke";

        public NamedPipe {
            if (!name.matches("[A-Za-z0-9._-]{1,100}")) {
                throw new IllegalArgumentException(
                        "a pipe's name has 1 to 100 letters, digits, '.', '-' or '_', not '" + name + "'");
            }
        }

        @Override
        public String toString() {
            return "\\\\.\\pipe\\" + name;
        }
    }
}
