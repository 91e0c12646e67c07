package dev.yoke.connectors.bridge;

import dev.yoke.connectors.wire.Decoded;
import dev.yoke.connectors.wire.FrameFault;
import dev.yoke.connectors.wire.FrameReader;
import dev.yoke.connectors.wire.FrameWriter;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.connectors.wire.WireContext;
import dev.yoke.connectors.wire.WireDecoder;
import dev.yoke.connectors.wire.WireEncoder;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.port.Clock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.security.SecureRandom;
import java.util.concurrent.locks.LockSupport;

/// The start of a connection: `HELLO`, `CHALLENGE`, `AUTH`, `WELCOME`, all within one deadline. Nobody is shown as a
/// terminal before the proof.
///
/// Thread: the connection's; a second one closes the channel at the deadline.
final class Greeting implements AutoCloseable {

    private static final long LOOK_NS = 20_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    sealed interface Outcome {
        record Proved(WireMessage.Hello hello, String cockpitNonce, int protocol) implements Outcome {}

        record Refused(String why) implements Outcome {}
    }

    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final WireMessage.Bye.Code code;
        private final String why;

        RefusedException(WireMessage.Bye.Code code, String why) {
            super(why, null, false, false);
            this.code = code;
            this.why = why;
        }
    }

    private final Clock clock;
    private final BridgeConfig config;
    private final BridgeCounters counters;
    private final ByteChannel channel;
    private final FrameReader reader = new FrameReader();
    private final FrameWriter writer = new FrameWriter();
    private final long deadlineNs;
    private volatile boolean done;
    private volatile boolean timedOut;

    Greeting(Clock clock, BridgeConfig config, BridgeCounters counters, ByteChannel channel) {
        this.clock = clock;
        this.config = config;
        this.counters = counters;
        this.channel = channel;
        this.deadlineNs = clock.monotonicNs() + config.timing().handshakeMs() * 1_000_000;
        Thread.ofVirtual().name(Thread.currentThread().getName() + "-deadline").start(this::watchDeadline);
    }

    private void watchDeadline() {
        while (!done) {
            LockSupport.parkNanos(LOOK_NS);
            if (!done && clock.monotonicNs() - deadlineNs > 0) {
                timedOut = true;
                Channels.close(channel);
                return;
            }
        }
    }

    /// Bytes after the proof stay in the reader for the session.
    FrameReader reader() {
        return reader;
    }

    Outcome authenticate() {
        try {
            return prove();
        } catch (RefusedException e) {
            sayBye(e.code, e.why);
            return new Outcome.Refused(e.why);
        } catch (IOException e) {
            if (timedOut) {
                counters.silentConnection();
                return new Outcome.Refused(
                        "it did not identify itself within " + config.timing().handshakeMs() / 1000 + " s");
            }
            return new Outcome.Refused("the connection broke: " + e.getMessage());
        }
    }

    private Outcome prove() throws IOException, RefusedException {
        if (!(read() instanceof WireMessage.Hello hello)) {
            throw malformed(FrameFault.OUT_OF_ORDER, "it did not begin with HELLO");
        }
        if (hello.server().chars().anyMatch(Character::isISOControl)) {
            throw malformed(FrameFault.BAD_VALUE, "HELLO: field 'server' holds control characters");
        }
        int protocol = Math.min(hello.protoMax(), Handshake.PROTOCOL_MAX);
        if (protocol < Math.max(hello.protoMin(), Handshake.PROTOCOL_MIN)) {
            throw new RefusedException(
                    WireMessage.Bye.Code.PROTOCOL,
                    "the Expert Advisor " + hello.eaVersion() + " speaks protocol " + hello.protoMin() + " to "
                            + hello.protoMax() + ", this cockpit " + Handshake.PROTOCOL_MIN + " to "
                            + Handshake.PROTOCOL_MAX + ". Install the Expert Advisor that came with this cockpit.");
        }
        String cockpitNonce = Handshake.nonce(RANDOM);
        write(new WireMessage.Challenge(cockpitNonce));
        if (!(read() instanceof WireMessage.Auth auth)) {
            throw malformed(FrameFault.OUT_OF_ORDER, "it did not answer the challenge with AUTH");
        }
        String expected = config.handshake().terminalProof(hello.nonce(), cockpitNonce, hello.login(), hello.server());
        if (!Handshake.matches(expected, auth.hmac())) {
            counters.failedProof();
            throw new RefusedException(
                    WireMessage.Bye.Code.AUTH,
                    "the key of the Expert Advisor for account " + hello.login() + " at " + hello.server()
                            + " is not this cockpit's. Copy the key from the cockpit's bridge.key file.");
        }
        return new Outcome.Proved(hello, cockpitNonce, protocol);
    }

    private RefusedException malformed(FrameFault fault, String why) {
        counters.fault(fault);
        return new RefusedException(WireMessage.Bye.Code.MALFORMED, why);
    }

    private WireMessage read() throws IOException, RefusedException {
        while (!reader.next()) {
            if (reader.isOversized()) {
                throw malformed(FrameFault.OVERSIZED, "it sent a line longer than 64 KiB");
            }
            if (!reader.fill(channel)) {
                if (reader.hasPartial()) {
                    counters.fault(FrameFault.TRUNCATED);
                }
                throw new IOException("it closed the connection before it identified itself");
            }
        }
        return switch (WireDecoder.fromTerminal(reader.bytes(), reader.start(), reader.end(), WireContext.UNKNOWN)) {
            case Decoded.Message(WireMessage message) -> message;
            case Decoded.Unknown(String type) -> throw malformed(FrameFault.OUT_OF_ORDER, "it began with " + type);
            case Decoded.Malformed(FrameFault fault, String text) -> throw malformed(fault, text);
        };
    }

    void write(WireMessage message) throws IOException {
        writer.clear();
        WireEncoder.encode(message, writer);
        ByteBuffer bytes = writer.buffer();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// As far as the other end still listens.
    void sayBye(WireMessage.Bye.Code code, String text) {
        try {
            write(new WireMessage.Bye(code, text));
        } catch (IOException e) {
            Channels.close(channel);
        }
    }

    /// Ends the deadline.
    @Override
    public void close() {
        done = true;
    }
}
