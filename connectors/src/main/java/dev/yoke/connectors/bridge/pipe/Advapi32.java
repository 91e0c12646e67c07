package dev.yoke.connectors.bridge.pipe;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/// Who is who: the functions of advapi32 and kernel32 about processes, their users, and who may open what.
///
/// Thread: any.
final class Advapi32 {

    private static final int PROCESS_QUERY_LIMITED_INFORMATION = 0x1000;
    private static final int TOKEN_QUERY = 8;
    private static final int TOKEN_USER = 1;
    private static final int SDDL_REVISION_1 = 1;
    private static final int MOST_TOKEN_BYTES = 64 * 1024;
    /// The longest textual form of a user has 184 characters.
    private static final int MOST_SID_BYTES = 2 * 256;

    private final Kernel32 kernel;
    private final MethodHandle getCurrentProcess;
    private final MethodHandle openProcess;
    private final MethodHandle getNamedPipeClientProcessId;
    private final MethodHandle processIdToSessionId;
    private final MethodHandle localFree;
    private final MethodHandle openProcessToken;
    private final MethodHandle getTokenInformation;
    private final MethodHandle convertSidToStringSid;
    private final MethodHandle convertDescriptor;

    Advapi32(Kernel32 kernel) {
        this.kernel = kernel;
        WindowsLibraries libraries = kernel.libraries();
        SymbolLookup dll = libraries.kernel32();
        getCurrentProcess = libraries.link(dll, "GetCurrentProcess", ADDRESS);
        openProcess = libraries.link(dll, "OpenProcess", ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT);
        getNamedPipeClientProcessId = libraries.link(dll, "GetNamedPipeClientProcessId", JAVA_INT, ADDRESS, ADDRESS);
        processIdToSessionId = libraries.link(dll, "ProcessIdToSessionId", JAVA_INT, JAVA_INT, ADDRESS);
        localFree = libraries.link(dll, "LocalFree", ADDRESS, ADDRESS);
        SymbolLookup users = libraries.advapi32();
        openProcessToken = libraries.link(users, "OpenProcessToken", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
        getTokenInformation =
                libraries.link(users, "GetTokenInformation", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
        convertSidToStringSid = libraries.link(users, "ConvertSidToStringSidW", JAVA_INT, ADDRESS, ADDRESS);
        convertDescriptor = libraries.link(
                users,
                "ConvertStringSecurityDescriptorToSecurityDescriptorW",
                JAVA_INT,
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                ADDRESS);
    }

    /// The user this program runs as, in the textual form `S-1-…`.
    String currentUser() throws WindowsException {
        try (Arena arena = Arena.ofConfined()) {
            ErrorState state = state(arena);
            return userOf((MemorySegment) getCurrentProcess.invokeExact(state.segment()), arena, state);
        } catch (WindowsException e) {
            throw e;
        } catch (Throwable broken) {
            throw Kernel32.unusable("GetCurrentProcess", broken);
        }
    }

    /// The user a process runs as.
    ///
    /// Failure: [WindowsException] where it may not be asked, as with a process of higher rights.
    String userOf(int processId) throws WindowsException {
        try (Arena arena = Arena.ofConfined()) {
            ErrorState state = state(arena);
            MemorySegment process = (MemorySegment)
                    openProcess.invokeExact(state.segment(), PROCESS_QUERY_LIMITED_INFORMATION, 0, processId);
            if (process.address() == 0) {
                throw new WindowsException("OpenProcess", state.code());
            }
            try {
                return userOf(process, arena, state);
            } finally {
                kernel.closeHandle(process);
            }
        } catch (WindowsException e) {
            throw e;
        } catch (Throwable broken) {
            throw Kernel32.unusable("OpenProcess", broken);
        }
    }

    private String userOf(MemorySegment process, Arena arena, ErrorState state) throws Throwable {
        MemorySegment slot = arena.allocate(ADDRESS);
        check("OpenProcessToken", state.of((int)
                openProcessToken.invokeExact(state.segment(), process, TOKEN_QUERY, slot)));
        MemorySegment token = slot.get(ADDRESS, 0);
        try {
            return userOfToken(token, arena, state);
        } finally {
            kernel.closeHandle(token);
        }
    }

    /// `TOKEN_USER` begins with the address of the SID, which lies in the same buffer.
    private String userOfToken(MemorySegment token, Arena arena, ErrorState state) throws Throwable {
        MemorySegment needed = arena.allocate(JAVA_INT);
        int first = tokenUser(token, MemorySegment.NULL, 0, needed, state);
        int bytes = needed.get(JAVA_INT, 0);
        if (first != WindowsError.INSUFFICIENT_BUFFER || bytes < 16 || bytes > MOST_TOKEN_BYTES) {
            throw new WindowsException("GetTokenInformation", first);
        }
        MemorySegment buffer = arena.allocate(bytes, 8);
        check("GetTokenInformation", tokenUser(token, buffer, bytes, needed, state));
        MemorySegment text = arena.allocate(ADDRESS);
        check("ConvertSidToStringSidW", state.of((int)
                convertSidToStringSid.invokeExact(state.segment(), buffer.get(ADDRESS, 0), text)));
        MemorySegment made = text.get(ADDRESS, 0);
        try {
            return made.reinterpret(MOST_SID_BYTES).getString(0, StandardCharsets.UTF_16LE);
        } finally {
            free(made);
        }
    }

    private int tokenUser(MemorySegment token, MemorySegment buffer, int bytes, MemorySegment needed, ErrorState state)
            throws Throwable {
        return state.of(
                (int) getTokenInformation.invokeExact(state.segment(), token, TOKEN_USER, buffer, bytes, needed));
    }

    int clientOf(MemorySegment pipe) throws WindowsException {
        try (Arena arena = Arena.ofConfined()) {
            ErrorState state = state(arena);
            MemorySegment id = arena.allocate(JAVA_INT);
            check("GetNamedPipeClientProcessId", state.of((int)
                    getNamedPipeClientProcessId.invokeExact(state.segment(), pipe, id)));
            return id.get(JAVA_INT, 0);
        } catch (WindowsException e) {
            throw e;
        } catch (Throwable broken) {
            throw Kernel32.unusable("GetNamedPipeClientProcessId", broken);
        }
    }

    int sessionOf(int processId) throws WindowsException {
        try (Arena arena = Arena.ofConfined()) {
            ErrorState state = state(arena);
            MemorySegment session = arena.allocate(JAVA_INT);
            check("ProcessIdToSessionId", state.of((int)
                    processIdToSessionId.invokeExact(state.segment(), processId, session)));
            return session.get(JAVA_INT, 0);
        } catch (WindowsException e) {
            throw e;
        } catch (Throwable broken) {
            throw Kernel32.unusable("ProcessIdToSessionId", broken);
        }
    }

    /// A security descriptor from its text; the caller frees it.
    MemorySegment descriptor(String sddl) throws WindowsException {
        try (Arena arena = Arena.ofConfined()) {
            ErrorState state = state(arena);
            MemorySegment text = arena.allocateFrom(sddl, StandardCharsets.UTF_16LE);
            MemorySegment made = arena.allocate(ADDRESS);
            check("ConvertStringSecurityDescriptorToSecurityDescriptorW", state.of((int)
                    convertDescriptor.invokeExact(state.segment(), text, SDDL_REVISION_1, made, MemorySegment.NULL)));
            return made.get(ValueLayout.ADDRESS, 0);
        } catch (WindowsException e) {
            throw e;
        } catch (Throwable broken) {
            throw Kernel32.unusable("ConvertStringSecurityDescriptorToSecurityDescriptorW", broken);
        }
    }

    void free(MemorySegment memory) {
        try (Arena arena = Arena.ofConfined()) {
            var unused = (MemorySegment) localFree.invokeExact(state(arena).segment(), memory);
        } catch (Throwable broken) {
            throw Kernel32.unusable("LocalFree", broken);
        }
    }

    private ErrorState state(Arena arena) {
        return new ErrorState(arena, kernel.libraries());
    }

    private static void check(String function, int error) throws WindowsException {
        if (error != 0) {
            throw new WindowsException(function, error);
        }
    }
}
