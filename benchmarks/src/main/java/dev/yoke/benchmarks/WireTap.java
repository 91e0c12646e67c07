package dev.yoke.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Stands between a terminal and the cockpit, passes every byte on, and notes when a command's first byte arrives on
/// the wire.
final class WireTap implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final ServerSocket server;
    private final int cockpitPort;
    private final List<Socket> sockets = new ArrayList<>();
    private final BlockingQueue<Long> commands = new LinkedBlockingQueue<>(100_000);
    private final BlockingQueue<Long> flattens = new LinkedBlockingQueue<>(1_000);

    WireTap(int cockpitPort) throws IOException {
        this.cockpitPort = cockpitPort;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().name("tap").daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /// Arrival times of `CMD` lines, `System.nanoTime`.
    BlockingQueue<Long> commands() {
        return commands;
    }

    /// Arrival times of `FLATTEN` lines.
    BlockingQueue<Long> flattens() {
        return flattens;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket terminal = server.accept();
                Socket cockpit = new Socket();
                cockpit.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), cockpitPort));
                terminal.setTcpNoDelay(true);
                cockpit.setTcpNoDelay(true);
                synchronized (sockets) {
                    sockets.add(terminal);
                    sockets.add(cockpit);
                }
                Thread.ofPlatform().daemon().start(() -> pump(terminal, cockpit, false));
                Thread.ofPlatform().daemon().start(() -> pump(cockpit, terminal, true));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, boolean watch) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (watch) {
                    note(buffer, count, System.nanoTime());
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(byte[] bytes, int count, long nowNs) {
        for (int i = 0; i < count; i++) {
            boolean lineStart = i == 0 || bytes[i - 1] == '\n';
            if (lineStart && startsWith(bytes, i, count, "CMD\t")) {
                commands.add(nowNs);
            } else if (lineStart && startsWith(bytes, i, count, "FLATTEN\t")) {
                flattens.add(nowNs);
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int at, int count, String text) {
        if (count - at < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
        synchronized (sockets) {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }
}
