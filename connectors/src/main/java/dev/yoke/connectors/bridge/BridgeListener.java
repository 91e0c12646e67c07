package dev.yoke.connectors.bridge;

import java.io.IOException;
import java.nio.channels.ByteChannel;

/// One open door for terminals. The bytes are the same on each kind.
///
/// Thread: `accept` from one thread; `close` from any, and ends a waiting `accept`.
public interface BridgeListener extends AutoCloseable {

    /// Opens the door.
    ///
    /// Failure: [IOException] whose message is for the trader.
    static BridgeListener open(BridgeAddress address) throws IOException {
        return switch (address) {
            case BridgeAddress.Tcp tcp -> TcpListener.open(tcp);
            case BridgeAddress.UnixSocket socket -> UnixListener.open(socket);
        };
    }

    /// Where it is really open: the port is never 0.
    BridgeAddress address();

    /// Waits for the next connection: a blocking channel that `close` of another thread ends.
    ByteChannel accept() throws IOException;

    @Override
    void close() throws IOException;
}
