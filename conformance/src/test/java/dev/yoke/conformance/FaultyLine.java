package dev.yoke.conformance;

import dev.yoke.conformance.FrameFaults.Fault;
import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.connectors.wire.FrameWriter;
import dev.yoke.connectors.wire.WireEncoder;
import dev.yoke.connectors.wire.WireMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/// The line between a terminal and the bridge, over TCP or a unix socket, with everything that can happen on one: it is
/// cut, falls silent, loses, doubles, swaps and damages frames. It also keeps what was said.
///
/// Thread: any. Terminals connect to [#address]; each connection is led on to where [#leadTo] says at that moment.
final class FaultyLine implements AutoCloseable {

    private final ServerSocketChannel server;
    private final FrameFaults faults = new FrameFaults();
    private final Tape tape = new Tape();
    private final List<Relay> relays = new CopyOnWriteArrayList<>();
    private volatile SocketAddress cockpit;
    private volatile boolean halfOpen;
    private volatile boolean offline;
    private volatile long delayMs;

    private FaultyLine(ServerSocketChannel server) {
        this.server = server;
        this.cockpit = new InetSocketAddress("127.0.0.1", 0);
        Thread.ofVirtual().name("line-accept").start(this::acceptAll);
    }

    static FaultyLine overTcp() throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress("127.0.0.1", 0));
        return new FaultyLine(server);
    }

    static FaultyLine overUnix(Path socket) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        return new FaultyLine(server);
    }

    /// Where terminals find it.
    SocketAddress address() throws IOException {
        return server.getLocalAddress();
    }

    void leadTo(BridgeAddress address) {
        cockpit = switch (address) {
            case BridgeAddress.Tcp tcp -> new InetSocketAddress(tcp.host(), tcp.port());
            case BridgeAddress.UnixSocket unix -> UnixDomainSocketAddress.of(unix.path());
            case BridgeAddress.NamedPipe pipe -> throw new IllegalArgumentException("only Windows has " + pipe);
        };
    }

    private void acceptAll() {
        while (server.isOpen()) {
            try {
                connect(server.accept());
            } catch (ClosedChannelException ended) {
                return;
            } catch (IOException passing) {
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    private void connect(SocketChannel terminal) {
        relays.removeIf(relay -> !relay.isOpen());
        try {
            if (offline) {
                throw new IOException("the line is down");
            }
            SocketChannel on = cockpit instanceof UnixDomainSocketAddress
                    ? SocketChannel.open(StandardProtocolFamily.UNIX)
                    : SocketChannel.open();
            on.connect(cockpit);
            faults.restart();
            Relay relay = new Relay(this, terminal, on);
            relays.add(relay);
            relay.start();
        } catch (IOException nobody) {
            close(terminal);
        }
    }

    FrameFaults faults() {
        return faults;
    }

    Tape tape() {
        return tape;
    }

    List<Tape.Said> said(Way way, String type) {
        return tape.of(way, type);
    }

    boolean isHalfOpen() {
        return halfOpen;
    }

    void awaitDelay() {
        if (delayMs > 0) {
            LockSupport.parkNanos(delayMs * 1_000_000);
        }
    }

    /// Keeps the connections but passes nothing on, until set back.
    void setHalfOpen(boolean silent) {
        halfOpen = silent;
    }

    /// Cuts what is connected and lets nobody connect, until set back.
    void setOffline(boolean away) {
        offline = away;
        if (away) {
            cut();
        }
    }

    /// Every frame takes so much longer.
    void setDelayMs(long ms) {
        delayMs = ms;
    }

    /// Breaks what is connected; terminals may come back.
    void cut() {
        relays.forEach(Relay::close);
    }

    void drop(Way way, String type, int count) {
        repeat(way, type, count, new Fault.Drop());
    }

    void twice(Way way, String type, int count) {
        repeat(way, type, count, new Fault.Double());
    }

    void swap(Way way, String type, int count) {
        repeat(way, type, count, new Fault.Swap());
    }

    /// The next frame of the type arrives changed.
    void rewrite(Way way, String type, UnaryOperator<String> change) {
        repeat(way, type, 1, new Fault.Rewrite(change));
    }

    /// The link breaks in place of the next such frame.
    void cutAt(Way way, String type) {
        repeat(way, type, 1, new Fault.Cut());
    }

    private void repeat(Way way, String type, int count, Fault fault) {
        for (int i = 0; i < count; i++) {
            faults.next(way, type, fault);
        }
    }

    /// Says something in the other end's place.
    void say(Way way, WireMessage message) {
        FrameWriter frames = new FrameWriter();
        WireEncoder.encode(message, frames);
        ByteBuffer bytes = frames.buffer();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        say(way, copy);
    }

    void say(Way way, byte[] bytes) {
        Relay relay = relays.stream()
                .filter(Relay::isOpen)
                .reduce((before, after) -> after)
                .orElseThrow(() -> new IllegalStateException("nobody is connected"));
        try {
            relay.send(way, bytes);
        } catch (IOException gone) {
            throw new IllegalStateException("the other end has gone", gone);
        }
    }

    static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        SocketAddress own = server.getLocalAddress();
        server.close();
        cut();
        if (own instanceof UnixDomainSocketAddress unix) {
            Files.deleteIfExists(unix.getPath());
        }
    }
}
