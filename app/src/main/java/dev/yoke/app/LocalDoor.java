package dev.yoke.app;

import dev.yoke.app.home.Home;
import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.connectors.bridge.BridgeServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where terminals on this machine connect besides TCP: the named pipe on Windows, a unix socket elsewhere.
///
/// @param temporary the folder of a socket that had to be put elsewhere; removed at the end
record LocalDoor(BridgeAddress address, Optional<Path> temporary) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalDoor.class);

    /// What every system takes: 104 bytes on macOS, 108 on Linux, with the zero at the end.
    static final int MOST_SOCKET_BYTES = 103;

    /// @param demo whether the cockpit has terminals of its own only: no pipe is opened then, for the Expert
    ///     Advisors on the trader's charts look for it by themselves
    /// @return empty where there is none or it could not be opened; then the log says why
    /// @throws IOException where another program serves the pipe that terminals rely on
    static Optional<LocalDoor> open(BridgeServer bridge, Home home, Optional<String> pipe, boolean demo)
            throws IOException {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            String name = pipe.orElse(BridgeAddress.NamedPipe.DEFAULT_NAME);
            return demo
                    ? Optional.empty()
                    : open(bridge, new LocalDoor(new BridgeAddress.NamedPipe(name), Optional.empty()), true);
        }
        try {
            return open(bridge, socket(home), false);
        } catch (IOException e) {
            LOG.warn("Terminals cannot connect by a socket, only by TCP: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<LocalDoor> open(BridgeServer bridge, LocalDoor door, boolean required) throws IOException {
        try {
            bridge.alsoListen(door.address());
            return Optional.of(door);
        } catch (IOException e) {
            door.close();
            if (required) {
                throw e;
            }
            LOG.warn("Terminals cannot connect by {}, only by TCP: {}", door.address(), e.getMessage());
            return Optional.empty();
        }
    }

    /// In the home folder; where its path is too long for a socket, in a private temporary folder.
    static LocalDoor socket(Home home) throws IOException {
        Path wanted = home.bridgeSocket();
        if (wanted.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_SOCKET_BYTES) {
            return new LocalDoor(new BridgeAddress.UnixSocket(wanted), Optional.empty());
        }
        Path folder = Files.createTempDirectory("yoke-");
        Path shorter = folder.resolve(wanted.getFileName());
        LOG.info("The path {} is too long for a socket; terminals find it at {}", wanted, shorter);
        return new LocalDoor(new BridgeAddress.UnixSocket(shorter), Optional.of(folder));
    }

    /// The bridge has closed the socket before.
    @Override
    public void close() {
        try {
            if (temporary.isPresent()) {
                Files.deleteIfExists(temporary.get());
            }
        } catch (IOException e) {
            LOG.warn("The temporary folder {} of the bridge's socket is left: {}", temporary.get(), e.getMessage());
        }
    }
}
