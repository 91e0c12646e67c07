package dev.yoke.connectors.bridge;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A unix domain socket that only this user may open. A socket file that a killed cockpit left behind is replaced.
final class UnixListener implements BridgeListener {

    private final ServerSocketChannel server;
    private final BridgeAddress.UnixSocket address;

    private UnixListener(ServerSocketChannel server, BridgeAddress.UnixSocket address) {
        this.server = server;
        this.address = address;
    }

    static UnixListener open(BridgeAddress.UnixSocket wanted) throws IOException {
        Path path = wanted.path();
        if (Files.exists(path)) {
            removeIfAbandoned(path);
        }
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(path), 16);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
            return new UnixListener(server, wanted);
        } catch (IOException e) {
            server.close();
            throw new IOException("The bridge cannot listen on the socket " + path + ": " + e.getMessage(), e);
        }
    }

    private static void removeIfAbandoned(Path path) throws IOException {
        try (SocketChannel probe = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            throw new IOException("The bridge cannot listen on the socket " + path
                    + ": another program serves it, perhaps a second cockpit. Close it first. ("
                    + probe.getRemoteAddress() + ")");
        } catch (ConnectException e) {
            Files.delete(path);
        }
    }

    @Override
    public BridgeAddress address() {
        return address;
    }

    @Override
    public ByteChannel accept() throws IOException {
        return server.accept();
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(address.path());
    }
}
