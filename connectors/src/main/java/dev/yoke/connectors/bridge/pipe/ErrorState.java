package dev.yoke.connectors.bridge.pipe;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;

/// Where the error code of a call is put before the virtual machine can change it. Thread: one call at a time.
final class ErrorState {

    private static final StructLayout LAYOUT = Linker.Option.captureStateLayout();

    private final MemorySegment segment;
    private final long offset;

    ErrorState(Arena arena, WindowsLibraries libraries) {
        this.segment = arena.allocate(LAYOUT);
        this.offset = LAYOUT.byteOffset(PathElement.groupElement(libraries.errorState()));
    }

    MemorySegment segment() {
        return segment;
    }

    int code() {
        return segment.get(ValueLayout.JAVA_INT, offset);
    }

    /// The error code of a function that answers 0 for a failure; 0 = it succeeded.
    int of(int result) {
        if (result != 0) {
            return 0;
        }
        int code = code();
        return code == 0 ? WindowsError.GEN_FAILURE : code;
    }
}
