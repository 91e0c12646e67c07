package dev.yoke.connectors.bridge.pipe;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;

/// One overlapped operation at a time: the `OVERLAPPED` structure that Windows writes to until the operation is over,
/// and the event that says so.
///
/// Thread: one at a time.
/// Ownership: the structure and the buffer of the operation lie in the arena of the pipe, which may end only when no
/// operation runs: [#finish] does not return before.
final class Operation {

    /// minwinbase.h, 64 bits: 32 bytes.
    static final StructLayout OVERLAPPED = MemoryLayout.structLayout(
            ValueLayout.JAVA_LONG.withName("Internal"),
            ValueLayout.JAVA_LONG.withName("InternalHigh"),
            ValueLayout.JAVA_INT.withName("Offset"),
            ValueLayout.JAVA_INT.withName("OffsetHigh"),
            ValueLayout.ADDRESS.withName("hEvent"));

    private static final long EVENT = OVERLAPPED.byteOffset(PathElement.groupElement("hEvent"));

    private final Kernel32 kernel;
    private final ErrorState state;
    private final MemorySegment event;
    private final MemorySegment overlapped;
    private final MemorySegment count;
    private final MemorySegment waitedFor;

    /// @param closing the event that ends a wait
    Operation(Kernel32 kernel, Arena arena, MemorySegment closing) throws WindowsException {
        this.kernel = kernel;
        this.state = new ErrorState(arena, kernel.libraries());
        this.overlapped = arena.allocate(OVERLAPPED);
        this.count = arena.allocate(ValueLayout.JAVA_INT);
        this.waitedFor = arena.allocate(ValueLayout.ADDRESS, 2);
        this.event = kernel.createEvent(state);
        waitedFor.setAtIndex(ValueLayout.ADDRESS, 0, event);
        waitedFor.setAtIndex(ValueLayout.ADDRESS, 1, closing);
    }

    ErrorState state() {
        return state;
    }

    MemorySegment event() {
        return event;
    }

    /// The structure, made ready for the next operation.
    MemorySegment prepare() {
        overlapped.fill((byte) 0);
        overlapped.set(ValueLayout.ADDRESS, EVENT, event);
        return overlapped;
    }

    /// Waits until the operation is over. Where the pipe is being closed, the operation is cancelled; also then this
    /// waits until Windows has let go of structure and buffer.
    ///
    /// @return the error code, 0 = success
    int finish(MemorySegment pipe) {
        if (kernel.waitForAny(waitedFor, 2, state) != 0) {
            return cancel(pipe);
        }
        return kernel.overlappedResult(pipe, overlapped, count, state);
    }

    /// Cancels; an operation that is over already gives its own result.
    int cancel(MemorySegment pipe) {
        kernel.cancelIo(pipe, overlapped, state);
        return kernel.overlappedResult(pipe, overlapped, count, state);
    }

    /// Bytes of the operation that [#finish] has ended.
    int transferred() {
        return count.get(ValueLayout.JAVA_INT, 0);
    }

    /// Only when no operation runs.
    void close() {
        kernel.closeHandle(event);
    }
}
