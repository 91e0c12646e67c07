package dev.yoke.connectors.bridge;

import dev.yoke.connectors.bridge.pipe.WindowsLibraries;
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
            case BridgeAddress.NamedPipe pipe -> PipeListener.open(pipe, WindowsLibraries.ofSystem());
        };
    }

    /// Where it is really open: the port is never 0.
    BridgeAddress address();

    /// Waits for the next connection: a blocking channel that `close` of another thread ends.
    ByteChannel accept() throws IOException;

    /// The kind of thread that may wait in [#accept] and in its connections.
    default Thread.Builder thread() {
        return Thread.ofVirtual();
    }

    @Override
    void close() throws IOException;
}
