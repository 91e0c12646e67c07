package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.wire.Decoded;
import dev.yoke.connectors.wire.FrameReader;
import dev.yoke.connectors.wire.WireDecoder;
import dev.yoke.connectors.wire.WireMessage;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One terminal's connection to the cockpit, never blocking. Thread: one.
final class Link {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private final BridgeTarget target;
    private final Selector selector;
    private final OutQueue out = new OutQueue();
    private FrameReader in = new FrameReader();
    private @Nullable SocketChannel channel;
    private @Nullable SelectionKey key;

    Link(BridgeTarget target, Selector selector) {
        this.target = target;
        this.selector = selector;
    }

    /// Starts to connect.
    void open() throws IOException {
        SocketChannel opened = target.open();
        try {
            opened.configureBlocking(false);
            boolean ready = opened.connect(target.address());
            channel = opened;
            key = opened.register(selector, ready ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT);
            in = new FrameReader();
            out.clear();
        } catch (IOException refused) {
            opened.close();
            throw refused;
        }
    }

    /// Whether the connection stands. Failure: [IOException] where it was refused.
    boolean isConnected() throws IOException {
        SocketChannel present = channel;
        return present != null && (present.isConnected() || present.finishConnect());
    }

    void send(WireMessage message) {
        if (channel != null) {
            out.put(message);
        }
    }

    void sendQuote(WireMessage.TickMessage quote) {
        if (channel != null) {
            out.putQuote(quote);
        }
    }

    OutQueue out() {
        return out;
    }

    /// Hands over every complete message that has arrived.
    ///
    /// @throws IOException where the cockpit is gone
    void receive(Consumer<Decoded> handler) throws IOException {
        SocketChannel present = channel;
        if (present == null || !present.isConnected()) {
            return;
        }
        boolean alive = in.fill(present);
        while (present.equals(channel) && in.next()) {
            handler.accept(WireDecoder.fromCockpit(in.bytes(), in.start(), in.end()));
        }
        if (!present.equals(channel)) {
            return;
        }
        if (in.isOversized()) {
            throw new IOException("a line of more than 64 KiB arrived");
        }
        if (!alive) {
            throw new IOException("the cockpit closed the connection");
        }
    }

    void flush() throws IOException {
        SocketChannel present = channel;
        SelectionKey registered = key;
        if (present == null || registered == null || !present.isConnected()) {
            return;
        }
        out.flush(present);
        if (out.isOverfull()) {
            throw new IOException("the cockpit does not read; more than 16 MiB wait for it");
        }
        registered.interestOps(out.isEmpty() ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    void close() {
        SocketChannel present = channel;
        channel = null;
        key = null;
        out.clear();
        if (present != null) {
            try {
                present.close();
            } catch (IOException alreadyGone) {
                LOG.debug("closing the link to {}", target.address(), alreadyGone);
            }
        }
    }
}
