package dev.yoke.connectors.bridge.pipe;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.File;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// The library that stands in for kernel32 and advapi32: built once by g++, scripted by tests. One test at a time.
public final class StandIn {

    private static final Optional<StandIn> BUILT = build();

    private final SymbolLookup symbols;

    private StandIn(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /// The library, as new, its pipes below `folder`; skips the test where there is no g++.
    public static StandIn in(Path folder) {
        Assumptions.assumeTrue(BUILT.isPresent(), "g++ was not found: the named pipe is not tested");
        StandIn library = BUILT.orElseThrow();
        library.call("yoke_reset", folder.toString());
        return library;
    }

    private static Optional<StandIn> build() {
        Optional<Path> compiler = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "g++"))
                .filter(Files::isExecutable)
                .findFirst();
        if (compiler.isEmpty()) {
            System.out.println("SKIPPED: g++ was not found, so nothing stands in for Windows; the named pipe is not"
                    + " tested here.");
            return Optional.empty();
        }
        try {
            Path library = Path.of(System.getProperty("basedir", ""), "target", "native-test", "kernel32.so")
                    .toAbsolutePath();
            Files.createDirectories(library.getParent());
            compile(compiler.get(), library);
            return Optional.of(new StandIn(SymbolLookup.libraryLookup(library, Arena.global())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compile(Path compiler, Path library) throws IOException {
        Path source = Path.of(System.getProperty("basedir", ""), "src", "test", "native", "kernel32.cpp");
        Path output = library.resolveSibling("kernel32.log");
        Process process = new ProcessBuilder(List.of(
                        compiler.toString(),
                        "-std=c++20",
                        "-O1",
                        "-g",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        "-pthread",
                        "-shared",
                        "-fPIC",
                        "-o",
                        library.toString(),
                        source.toAbsolutePath().toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("the stand-in cannot be built: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public WindowsLibraries libraries() {
        return new WindowsLibraries(symbols, symbols, "errno");
    }

    public void script(String what, long value) {
        try (Arena arena = Arena.ofConfined()) {
            handle("yoke_script", FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG))
                    .invoke(arena.allocateFrom(what), value);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /// The next calls of that function fail.
    public void fail(String function, int code, int times) {
        try (Arena arena = Arena.ofConfined()) {
            handle("yoke_fail", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, JAVA_INT))
                    .invoke(arena.allocateFrom(function), code, times);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /// How often a function was called; or `handles`, `memory`, `operations`, `waiting`, `violations`, …
    public long count(String what) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) handle("yoke_count", FunctionDescriptor.of(JAVA_LONG, ADDRESS))
                    .invoke(arena.allocateFrom(what));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /// `violation` or `descriptor`.
    public String text(String what) {
        try (Arena arena = Arena.ofConfined()) {
            MemoryLayout text = MemoryLayout.sequenceLayout(4096, java.lang.foreign.ValueLayout.JAVA_BYTE);
            var segment = (java.lang.foreign.MemorySegment)
                    handle("yoke_text", FunctionDescriptor.of(ADDRESS.withTargetLayout(text), ADDRESS))
                            .invoke(arena.allocateFrom(what));
            return segment.getString(0);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private void call(String function, String argument) {
        try (Arena arena = Arena.ofConfined()) {
            handle(function, FunctionDescriptor.ofVoid(ADDRESS)).invoke(arena.allocateFrom(argument));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private MethodHandle handle(String function, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(function), descriptor);
    }
}
