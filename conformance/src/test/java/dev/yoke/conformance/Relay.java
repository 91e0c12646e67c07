package dev.yoke.conformance;

import dev.yoke.connectors.wire.FrameReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// One connection through a [FaultyLine]: two virtual threads, one per direction, pass whole frames on. It ends when
/// either side ends.
final class Relay {

    private static final long LOOK_NS = 2_000_000;

    private final FaultyLine line;
    private final SocketChannel terminal;
    private final SocketChannel cockpit;
    private final ReentrantLock toTerminal = new ReentrantLock();
    private final ReentrantLock toCockpit = new ReentrantLock();
    private volatile boolean closed;

    Relay(FaultyLine line, SocketChannel terminal, SocketChannel cockpit) {
        this.line = line;
        this.terminal = terminal;
        this.cockpit = cockpit;
    }

    void start() {
        Thread.ofVirtual().name("line-to-cockpit").start(() -> pump(Way.TO_COCKPIT, terminal));
        Thread.ofVirtual().name("line-to-terminal").start(() -> pump(Way.TO_TERMINAL, cockpit));
    }

    boolean isOpen() {
        return !closed;
    }

    private void pump(Way way, SocketChannel from) {
        FrameReader reader = new FrameReader();
        try {
            while (!closed && reader.fill(from)) {
                awaitSpeech();
                while (reader.next()) {
                    pass(way, reader);
                }
            }
            awaitSpeech();
        } catch (IOException ended) {
            // The other end of a cut line; what was lost is what the test is about.
            closed = true;
        } finally {
            close();
        }
    }

    private void awaitSpeech() {
        while (line.isHalfOpen() && !closed) {
            LockSupport.parkNanos(LOOK_NS);
        }
    }

    private void pass(Way way, FrameReader reader) throws IOException {
        String frame =
                new String(reader.bytes(), reader.start(), reader.end() - reader.start(), StandardCharsets.UTF_8);
        line.tape().add(way, frame);
        line.awaitDelay();
        Optional<List<String>> frames = line.faults().pass(way, frame);
        if (frames.isEmpty()) {
            throw new IOException("the line was cut");
        }
        for (String each : frames.get()) {
            send(way, (each + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    void send(Way way, byte[] bytes) throws IOException {
        ReentrantLock lock = way == Way.TO_COCKPIT ? toCockpit : toTerminal;
        SocketChannel to = way == Way.TO_COCKPIT ? cockpit : terminal;
        lock.lock();
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                to.write(buffer);
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        closed = true;
        FaultyLine.close(terminal);
        FaultyLine.close(cockpit);
    }
}
