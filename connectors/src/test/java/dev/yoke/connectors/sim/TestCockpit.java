package dev.yoke.connectors.sim;

import dev.yoke.connectors.sim.terminal.BridgeTarget;
import dev.yoke.connectors.wire.Decoded;
import dev.yoke.connectors.wire.FrameReader;
import dev.yoke.connectors.wire.FrameWriter;
import dev.yoke.connectors.wire.Guard;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.connectors.wire.WireContext;
import dev.yoke.connectors.wire.WireDecoder;
import dev.yoke.connectors.wire.WireEncoder;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.TerminalId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// The cockpit's end of the wire for one terminal at a time, as plain as can be: accepts, welcomes, writes down all it
/// is
/// told, says what the test wants.
final class TestCockpit implements AutoCloseable {

    static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    final List<WireMessage> heard = new CopyOnWriteArrayList<>();
    private final ServerSocketChannel server;
    private final Thread thread;
    private final byte[] key;
    volatile long epoch = 1_000;
    volatile Guard guard = Guard.OPEN;
    volatile boolean greets = true;
    private volatile SocketChannel channel;
    private volatile boolean closed;

    TestCockpit() {
        this(KEY, null);
    }

    TestCockpit(byte[] key, Path socket) {
        this.key = key;
        try {
            if (socket == null) {
                server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            } else {
                server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        thread = Thread.ofVirtual().start(this::serve);
    }

    BridgeTarget target() {
        try {
            return new BridgeTarget(server.getLocalAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void serve() {
        while (!closed) {
            try (SocketChannel accepted = server.accept()) {
                channel = accepted;
                read(accepted);
            } catch (IOException gone) {
                channel = null;
            }
        }
    }

    private void read(SocketChannel from) throws IOException {
        FrameReader frames = new FrameReader();
        WireContext context = WireContext.UNKNOWN;
        WireMessage.Hello hello = null;
        String nonce = "00112233445566778899aabbccddeeff";
        while (frames.fill(from)) {
            while (frames.next()) {
                Decoded decoded = WireDecoder.fromTerminal(frames.bytes(), frames.start(), frames.end(), context);
                if (!(decoded instanceof Decoded.Message message)) {
                    throw new AssertionError("not understood: " + decoded);
                }
                if (message.message() instanceof WireMessage.Hello greeting) {
                    hello = greeting;
                    context = new WireContext(new TerminalId(greeting.terminalName()), greeting.currency());
                    if (greets) {
                        send(new WireMessage.Challenge(nonce));
                    }
                }
                if (message.message() instanceof WireMessage.Auth && hello != null) {
                    String proof = new Handshake(key).cockpitProof(hello.nonce(), nonce, hello.login(), hello.server());
                    send(new WireMessage.Welcome("s", 0, 1_000, 3_000, 10_000, guard, epoch, proof, 1));
                }
                heard.add(message.message());
            }
        }
    }

    void send(WireMessage.FromCockpit message) {
        FrameWriter out = new FrameWriter();
        WireEncoder.encode(message, out);
        sendRaw(out.toByteArray());
    }

    void sendRaw(byte[] bytes) {
        SocketChannel present = channel;
        try {
            present.write(java.nio.ByteBuffer.wrap(bytes));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    <M extends WireMessage> List<M> of(Class<M> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <M extends WireMessage> M await(Class<M> type, Predicate<M> that) {
        Await.until(
                () -> type.getSimpleName() + " in " + heard,
                () -> of(type).stream().anyMatch(that));
        return of(type).stream().filter(that).findFirst().orElseThrow();
    }

    <M extends WireMessage> M await(Class<M> type) {
        return await(type, any -> true);
    }

    /// Waits until the number of messages of a type reaches `count`.
    <M extends WireMessage> List<M> awaitCount(Class<M> type, int count) {
        Await.until(() -> count + " " + type.getSimpleName() + " in " + heard, () -> of(type).size() >= count);
        return of(type);
    }

    @Override
    public void close() {
        closed = true;
        try {
            server.close();
            SocketChannel present = channel;
            if (present != null) {
                present.close();
            }
            thread.join();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
