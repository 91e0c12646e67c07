package dev.yoke.ea.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Makes native terminals of the Expert Advisors' sources, and keeps them in a folder until a source changes.
/// Safe for threads and for several processes with the same folder; who comes second waits.
public final class EaCompiler {
    private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();

    private final Gpp compiler;
    private final Path folder;
    private final Consumer<String> progress;

    private EaCompiler(Gpp compiler, Path folder, Consumer<String> progress) {
        this.compiler = compiler;
        this.folder = folder.toAbsolutePath();
        this.progress = progress;
    }

    /// Empty where no g++ is on the PATH. `progress` is told what is being done, a line each.
    public static Optional<EaCompiler> find(Path folder, Consumer<String> progress) {
        return Gpp.find().map(compiler -> new EaCompiler(compiler, folder, progress));
    }

    /// The native terminal with the bridge's Expert Advisor.
    public Compilation compile(EaPlatform platform, BuildMode mode) {
        Path expert = sources().resolve(platform.folder()).resolve(platform.expert());
        return compile(platform, mode, expert, platform.program());
    }

    /// The native terminal with another Expert Advisor; `name` is the program's.
    public Compilation compile(EaPlatform platform, BuildMode mode, Path expert, String name) {
        unpack();
        Path program = program(mode, name);
        return alone(program, () -> expert(platform, mode, expert.toAbsolutePath(), program));
    }

    /// A single source with a `main`, for a test. Others may be compiled at the same time.
    Compilation compileTest(EaPlatform platform, BuildMode mode, Path source, List<String> more) {
        var flags = flags(platform, mode);
        flags.addAll(more);
        String name = source.getFileName().toString().replaceFirst("\\.cpp$", "") + "-" + platform.program();
        Path runtime = precompiled(platform, mode, flags);
        flags.addAll(List.of("-include", runtime.toString()));
        return compiler.compile(source.toAbsolutePath(), program(mode, name), flags);
    }

    /// The header that every test begins with, compiled once for all of them; where g++ cannot use that, it reads the
    /// header itself.
    private Path precompiled(EaPlatform platform, BuildMode mode, List<String> flags) {
        unpack();
        Path header = program(mode, "runtime-" + platform.program() + ".hpp");
        return alone(header, () -> {
            Files.writeString(header, "#include \"runtime/Mql.hpp\"\n");
            var headerFlags = new ArrayList<>(flags);
            headerFlags.addAll(List.of("-x", "c++-header"));
            Path made = header.resolveSibling(header.getFileName() + ".gch");
            return switch (compiler.compile(header, made, headerFlags)) {
                case Compilation.Compiled _ -> header;
                case Compilation.Failed failed -> throw new IOException(failed.output());
            };
        });
    }

    private void unpack() {
        alone(sources(), () -> {
            EaSources.unpack(sources());
            return sources();
        });
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    /// A file's lock holds between processes only, and a second one of the same process is an error.
    private static <T> T alone(Path what, Step<T> step) {
        Path lock = what.resolveSibling(what.getFileName() + ".lock");
        synchronized (MONITORS.computeIfAbsent(lock, path -> new Object())) {
            try {
                Files.createDirectories(lock.getParent());
                try (FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock _ = file.lock()) {
                    return step.run();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Compilation expert(EaPlatform platform, BuildMode mode, Path expert, Path program) throws IOException {
        var flags = flags(platform, mode);
        flags.add("-DEA_SOURCE=\"" + expert + "\"");
        flags.add("-DEA_INPUTS="
                + EaInputs.of(expert, includes(platform)).stream()
                        .map(input -> "EA_INPUT(" + input + ")")
                        .collect(Collectors.joining()));
        progress.accept("Compiling " + expert.getFileName() + " for " + platform + " with g++");
        Compilation result = compiler.compile(sources().resolve("native/terminal/terminal.cpp"), program, flags);
        progress.accept(
                switch (result) {
                    case Compilation.Compiled done when done.reused() -> expert.getFileName() + " has not changed";
                    case Compilation.Compiled _ -> expert.getFileName() + " compiled";
                    case Compilation.Failed failed -> failed.output();
                });
        return result;
    }

    private List<String> flags(EaPlatform platform, BuildMode mode) {
        var flags = new ArrayList<>(mode.flags());
        flags.add("-D" + platform.macro());
        flags.add("-I" + sources().resolve("native"));
        flags.add("-I" + includes(platform));
        return flags;
    }

    private Path sources() {
        return folder.resolve("sources");
    }

    private Path includes(EaPlatform platform) {
        return sources().resolve(platform.folder()).resolve("Include");
    }

    private Path program(BuildMode mode, String name) {
        return folder.resolve(mode.name().toLowerCase(Locale.ROOT)).resolve(name);
    }
}
