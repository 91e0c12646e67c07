package dev.yoke.connectors.bridge.pipe;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// The functions of kernel32 about pipes, events and overlapped operations, with the prototypes of the Windows SDK.
/// Methods that return an `int` return the error code, 0 = success.
///
/// Thread: any.
final class Kernel32 {

    /// What `WaitForMultipleObjects` says when the wait itself failed.
    static final int WAIT_FAILED = -1;

    private static final int INFINITE = -1;
    private static final int TRUE = 1;
    private static final int FALSE = 0;
    private static final long INVALID_HANDLE_VALUE = -1;

    private final WindowsLibraries libraries;
    private final MethodHandle createNamedPipe;
    private final MethodHandle connectNamedPipe;
    private final MethodHandle disconnectNamedPipe;
    private final MethodHandle readFile;
    private final MethodHandle writeFile;
    private final MethodHandle getOverlappedResult;
    private final MethodHandle cancelIo;
    private final MethodHandle createEvent;
    private final MethodHandle setEvent;
    private final MethodHandle waitForMultipleObjects;
    private final MethodHandle closeHandle;

    Kernel32(WindowsLibraries libraries) {
        this.libraries = libraries;
        SymbolLookup dll = libraries.kernel32();
        createNamedPipe = libraries.link(
                dll,
                "CreateNamedPipeW",
                ADDRESS,
                ADDRESS,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                ADDRESS);
        connectNamedPipe = libraries.link(dll, "ConnectNamedPipe", JAVA_INT, ADDRESS, ADDRESS);
        disconnectNamedPipe = libraries.link(dll, "DisconnectNamedPipe", JAVA_INT, ADDRESS);
        readFile = libraries.link(dll, "ReadFile", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
        writeFile = libraries.link(dll, "WriteFile", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
        getOverlappedResult = libraries.link(dll, "GetOverlappedResult", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
        cancelIo = libraries.link(dll, "CancelIoEx", JAVA_INT, ADDRESS, ADDRESS);
        createEvent = libraries.link(dll, "CreateEventW", ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
        setEvent = libraries.link(dll, "SetEvent", JAVA_INT, ADDRESS);
        waitForMultipleObjects =
                libraries.link(dll, "WaitForMultipleObjects", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
        closeHandle = libraries.link(dll, "CloseHandle", JAVA_INT, ADDRESS);
    }

    WindowsLibraries libraries() {
        return libraries;
    }

    /// @param name UTF-16, ended by 0
    MemorySegment createNamedPipe(
            MemorySegment name,
            int openMode,
            int pipeMode,
            int maxInstances,
            int bufferBytes,
            MemorySegment security,
            ErrorState state)
            throws WindowsException {
        MemorySegment pipe;
        try {
            pipe = (MemorySegment) createNamedPipe.invokeExact(
                    state.segment(), name, openMode, pipeMode, maxInstances, bufferBytes, bufferBytes, 0, security);
        } catch (Throwable broken) {
            throw unusable("CreateNamedPipeW", broken);
        }
        if (pipe.address() == INVALID_HANDLE_VALUE) {
            throw new WindowsException("CreateNamedPipeW", state.code());
        }
        return pipe;
    }

    int connectNamedPipe(MemorySegment pipe, MemorySegment overlapped, ErrorState state) {
        try {
            return state.of((int) connectNamedPipe.invokeExact(state.segment(), pipe, overlapped));
        } catch (Throwable broken) {
            throw unusable("ConnectNamedPipe", broken);
        }
    }

    int disconnectNamedPipe(MemorySegment pipe, ErrorState state) {
        try {
            return state.of((int) disconnectNamedPipe.invokeExact(state.segment(), pipe));
        } catch (Throwable broken) {
            throw unusable("DisconnectNamedPipe", broken);
        }
    }

    int readFile(MemorySegment pipe, MemorySegment into, int mostBytes, MemorySegment overlapped, ErrorState state) {
        try {
            return state.of(
                    (int) readFile.invokeExact(state.segment(), pipe, into, mostBytes, MemorySegment.NULL, overlapped));
        } catch (Throwable broken) {
            throw unusable("ReadFile", broken);
        }
    }

    int writeFile(MemorySegment pipe, MemorySegment from, int bytes, MemorySegment overlapped, ErrorState state) {
        try {
            return state.of(
                    (int) writeFile.invokeExact(state.segment(), pipe, from, bytes, MemorySegment.NULL, overlapped));
        } catch (Throwable broken) {
            throw unusable("WriteFile", broken);
        }
    }

    /// Waits until the operation is over.
    int overlappedResult(MemorySegment pipe, MemorySegment overlapped, MemorySegment count, ErrorState state) {
        try {
            return state.of((int) getOverlappedResult.invokeExact(state.segment(), pipe, overlapped, count, TRUE));
        } catch (Throwable broken) {
            throw unusable("GetOverlappedResult", broken);
        }
    }

    int cancelIo(MemorySegment pipe, MemorySegment overlapped, ErrorState state) {
        try {
            return state.of((int) cancelIo.invokeExact(state.segment(), pipe, overlapped));
        } catch (Throwable broken) {
            throw unusable("CancelIoEx", broken);
        }
    }

    /// An event that stays set until an operation or someone resets it.
    MemorySegment createEvent(ErrorState state) throws WindowsException {
        MemorySegment event;
        try {
            event = (MemorySegment)
                    createEvent.invokeExact(state.segment(), MemorySegment.NULL, TRUE, FALSE, MemorySegment.NULL);
        } catch (Throwable broken) {
            throw unusable("CreateEventW", broken);
        }
        if (event.address() == 0) {
            throw new WindowsException("CreateEventW", state.code());
        }
        return event;
    }

    int setEvent(MemorySegment event) {
        try (Arena arena = Arena.ofConfined()) {
            ErrorState state = new ErrorState(arena, libraries);
            return state.of((int) setEvent.invokeExact(state.segment(), event));
        } catch (Throwable broken) {
            throw unusable("SetEvent", broken);
        }
    }

    /// Waits without end until one is set.
    ///
    /// @return its index, or [#WAIT_FAILED]
    int waitForAny(MemorySegment handles, int count, ErrorState state) {
        try {
            return (int) waitForMultipleObjects.invokeExact(state.segment(), count, handles, FALSE, INFINITE);
        } catch (Throwable broken) {
            throw unusable("WaitForMultipleObjects", broken);
        }
    }

    int closeHandle(MemorySegment handle) {
        try (Arena arena = Arena.ofConfined()) {
            ErrorState state = new ErrorState(arena, libraries);
            return state.of((int) closeHandle.invokeExact(state.segment(), handle));
        } catch (Throwable broken) {
            throw unusable("CloseHandle", broken);
        }
    }

    /// The call itself did not happen: a fault of this program, not of the pipe.
    static IllegalStateException unusable(String function, Throwable broken) {
        return new IllegalStateException(function + " cannot be called", broken);
    }
}
