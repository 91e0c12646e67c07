package dev.yoke.connectors.sim.terminal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/// Where the cockpit listens: loopback TCP or a unix domain socket.
public record BridgeTarget(SocketAddress address) {

    public static BridgeTarget tcp(String host, int port) {
        return new BridgeTarget(new InetSocketAddress(host, port));
    }

    public static BridgeTarget unix(Path socket) {
        return new BridgeTarget(UnixDomainSocketAddress.of(socket));
    }

    SocketChannel open() throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }
}
