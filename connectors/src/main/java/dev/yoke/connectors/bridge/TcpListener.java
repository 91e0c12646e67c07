package dev.yoke.connectors.bridge;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/// Loopback TCP, for MT5's sockets and the simulated terminal. Refuses any other address.
final class TcpListener implements BridgeListener {

    private final ServerSocketChannel server;
    private final BridgeAddress address;

    private TcpListener(ServerSocketChannel server, BridgeAddress address) {
        this.server = server;
        this.address = address;
    }

    static TcpListener open(BridgeAddress.Tcp wanted) throws IOException {
        InetAddress host = loopback(wanted);
        ServerSocketChannel server = ServerSocketChannel.open();
        try {
            server.bind(new InetSocketAddress(host, wanted.port()), 16);
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            return new TcpListener(server, new BridgeAddress.Tcp(wanted.host(), port));
        } catch (BindException e) {
            server.close();
            throw new IOException(
                    "The bridge cannot listen on " + wanted
                            + ": another program uses this port, perhaps a second cockpit. Close it, or choose another"
                            + " port with --bridge-port and in the Expert Advisor's settings.",
                    e);
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private static InetAddress loopback(BridgeAddress.Tcp wanted) throws IOException {
        try {
            InetAddress host = InetAddress.getByName(wanted.host());
            if (host.isLoopbackAddress()) {
                return host;
            }
        } catch (UnknownHostException e) {
            throw new IOException("The bridge cannot listen on " + wanted + ": there is no such address.", e);
        }
        throw new IOException("The bridge does not listen on " + wanted
                + ": only addresses of this machine itself are allowed, such as 127.0.0.1.");
    }

    @Override
    public BridgeAddress address() {
        return address;
    }

    @Override
    public ByteChannel accept() throws IOException {
        SocketChannel channel = server.accept();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return channel;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
