package dev.yoke.connectors.bridge.pipe;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/// The connection of one client. Reads and writes block, one of each at a time; both move at most 64 KiB at once.
///
/// Thread: read and write from platform threads; `close` from any, and ends both.
/// Failure: the client's end is the end of the stream for a read and an [IOException] for a write.
final class PipeChannel implements ByteChannel {

    static final int BUFFER_BYTES = 64 * 1024;

    private final Kernel32 kernel;
    private final PipeInstance instance;
    private final Operation writing;
    private final MemorySegment in;
    private final ByteBuffer inView;
    private final MemorySegment out;
    private final ByteBuffer outView;
    private final ReentrantLock readLock = new ReentrantLock();
    private final ReentrantLock writeLock = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();

    /// Takes the instance over; where that fails it is still the caller's.
    PipeChannel(PipeInstance instance) throws WindowsException {
        this.kernel = instance.kernel;
        this.instance = instance;
        this.in = instance.arena.allocate(BUFFER_BYTES);
        this.inView = in.asByteBuffer();
        this.out = instance.arena.allocate(BUFFER_BYTES);
        this.outView = out.asByteBuffer();
        this.writing = new Operation(kernel, instance.arena, instance.closing);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        readLock.lock();
        try {
            int most = Math.min(into.remaining(), BUFFER_BYTES);
            while (true) {
                requireOpen();
                if (most == 0) {
                    return 0;
                }
                int error = readOnce(most);
                if (WindowsError.isEnd(error)) {
                    return -1;
                }
                check("ReadFile", error);
                int count = instance.reading.transferred();
                // An empty write of the client ends a read with nothing; the stream goes on.
                if (count > 0) {
                    into.put(inView.clear().limit(count));
                    return count;
                }
            }
        } finally {
            readLock.unlock();
        }
    }

    private int readOnce(int most) {
        Operation reading = instance.reading;
        int error = kernel.readFile(instance.pipe, in, most, reading.prepare(), reading.state());
        return error == 0 || error == WindowsError.IO_PENDING ? reading.finish(instance.pipe) : error;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        writeLock.lock();
        try {
            requireOpen();
            int bytes = Math.min(from.remaining(), BUFFER_BYTES);
            if (bytes == 0) {
                return 0;
            }
            outView.clear().put(0, from, from.position(), bytes);
            int error = kernel.writeFile(instance.pipe, out, bytes, writing.prepare(), writing.state());
            check("WriteFile", error == 0 || error == WindowsError.IO_PENDING ? writing.finish(instance.pipe) : error);
            int count = writing.transferred();
            from.position(from.position() + count);
            return count;
        } finally {
            writeLock.unlock();
        }
    }

    private void requireOpen() throws ClosedChannelException {
        if (closed.get()) {
            throw new ClosedChannelException();
        }
    }

    private void check(String function, int error) throws IOException {
        if (error == 0) {
            return;
        }
        if (error == WindowsError.OPERATION_ABORTED && closed.get()) {
            throw new AsynchronousCloseException();
        }
        throw new WindowsException(function, error);
    }

    @Override
    public boolean isOpen() {
        return !closed.get();
    }

    /// Returns when nothing of the connection is left. Idempotent.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        kernel.setEvent(instance.closing);
        readLock.lock();
        writeLock.lock();
        try {
            writing.close();
            instance.release();
        } finally {
            writeLock.unlock();
            readLock.unlock();
        }
    }
}
