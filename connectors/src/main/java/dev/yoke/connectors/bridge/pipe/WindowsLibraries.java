package dev.yoke.connectors.bridge.pipe;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// Where the functions of Windows are found, and by which name a call's error code is captured. Tests put a library of
/// their own in its place.
///
/// @param errorState `GetLastError` on Windows; a library for another system leaves the code in `errno`
public record WindowsLibraries(SymbolLookup kernel32, SymbolLookup advapi32, String errorState) {

    /// @throws IOException where this is not Windows, or its libraries cannot be used; the message is for the trader
    public static WindowsLibraries ofSystem() throws IOException {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            throw new IOException("named pipes exist on Windows only");
        }
        try {
            return new WindowsLibraries(
                    SymbolLookup.libraryLookup("kernel32", Arena.global()),
                    SymbolLookup.libraryLookup("advapi32", Arena.global()),
                    "GetLastError");
        } catch (IllegalArgumentException | IllegalCallerException e) {
            throw new IOException("the libraries of Windows cannot be used: " + e.getMessage(), e);
        }
    }

    /// A function whose error code is captured; the captured state is its first argument.
    MethodHandle link(SymbolLookup library, String name, MemoryLayout result, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(
                        library.findOrThrow(name),
                        FunctionDescriptor.of(result, arguments),
                        Linker.Option.captureCallState(errorState));
    }
}
