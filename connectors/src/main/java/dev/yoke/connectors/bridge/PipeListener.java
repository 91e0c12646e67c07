package dev.yoke.connectors.bridge;

import dev.yoke.connectors.bridge.pipe.PipeServer;
import dev.yoke.connectors.bridge.pipe.WindowsLibraries;
import java.io.IOException;
import java.nio.channels.ByteChannel;

/// A named pipe of Windows, for MT4 and MT5: nothing has to be set up in the terminal, no firewall asks.
///
/// Its waits are native calls, which would hold the carrier of a virtual thread: it is served by platform threads.
final class PipeListener implements BridgeListener {

    private final PipeServer server;
    private final BridgeAddress.NamedPipe address;

    private PipeListener(PipeServer server, BridgeAddress.NamedPipe address) {
        this.server = server;
        this.address = address;
    }

    static PipeListener open(BridgeAddress.NamedPipe wanted, WindowsLibraries libraries) throws IOException {
        return new PipeListener(PipeServer.open(wanted.name(), libraries), wanted);
    }

    @Override
    public BridgeAddress address() {
        return address;
    }

    @Override
    public Thread.Builder thread() {
        return Thread.ofPlatform().daemon();
    }

    @Override
    public ByteChannel accept() throws IOException {
        return server.accept();
    }

    @Override
    public void close() {
        server.close();
    }
}
