package dev.yoke.connectors.bridge.pipe;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicInteger;

/// One instance of a pipe: first it waits for a client, then it is that client's connection.
///
/// Ownership: holds the pipe's handle, two events and all memory that Windows writes to; [#release] gives them back and
/// may come only when no operation runs.
final class PipeInstance {

    final Kernel32 kernel;
    final Arena arena = Arena.ofShared();
    final MemorySegment pipe;
    final MemorySegment closing;
    final Operation reading;
    private final AtomicInteger alive;
    private boolean connected;

    private PipeInstance(Kernel32 kernel, MemorySegment pipe, AtomicInteger alive) throws WindowsException {
        this.kernel = kernel;
        this.pipe = pipe;
        this.alive = alive;
        try {
            this.closing = kernel.createEvent(new ErrorState(arena, kernel.libraries()));
        } catch (WindowsException e) {
            arena.close();
            throw e;
        }
        try {
            this.reading = new Operation(kernel, arena, closing);
        } catch (WindowsException e) {
            kernel.closeHandle(closing);
            arena.close();
            throw e;
        }
        alive.incrementAndGet();
    }

    /// Takes the handle over and waits for a client in the background.
    static PipeInstance listen(Kernel32 kernel, MemorySegment pipe, AtomicInteger alive) throws WindowsException {
        PipeInstance instance;
        try {
            instance = new PipeInstance(kernel, pipe, alive);
        } catch (WindowsException e) {
            kernel.closeHandle(pipe);
            throw e;
        }
        try {
            instance.connect();
            return instance;
        } catch (WindowsException e) {
            instance.release();
            throw e;
        }
    }

    private void connect() throws WindowsException {
        int error = kernel.connectNamedPipe(pipe, reading.prepare(), reading.state());
        if (error == WindowsError.NO_DATA) {
            // A client came and went before anybody waited for it.
            kernel.disconnectNamedPipe(pipe, reading.state());
            error = kernel.connectNamedPipe(pipe, reading.prepare(), reading.state());
        }
        switch (error) {
            case 0, WindowsError.IO_PENDING -> connected = false;
            case WindowsError.PIPE_CONNECTED -> {
                // The structure says nothing about a client that was there first, and nobody sets the event.
                connected = true;
                kernel.setEvent(reading.event());
            }
            default -> throw new WindowsException("ConnectNamedPipe", error);
        }
    }

    /// After the event of [#reading]: whether a client is there.
    int connectResult() {
        return connected ? 0 : reading.finish(pipe);
    }

    /// Ends the wait for a client, and everything else.
    void abandon() {
        if (!connected) {
            reading.cancel(pipe);
        }
        release();
    }

    /// Cuts a client off; what it has not read is lost.
    void refuse() {
        kernel.disconnectNamedPipe(pipe, reading.state());
        release();
    }

    /// Closes the handle of the pipe without disconnecting it, so that the client still reads what was written.
    void release() {
        kernel.closeHandle(pipe);
        reading.close();
        kernel.closeHandle(closing);
        arena.close();
        alive.decrementAndGet();
    }
}
