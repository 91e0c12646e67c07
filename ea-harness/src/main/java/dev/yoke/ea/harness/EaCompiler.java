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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Makes native terminals of the Expert Advisors' sources, and keeps them in a folder until a source changes.
/// Safe for threads and for several processes with the same folder; who comes second waits.
public final class EaCompiler {
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
        return locked(() -> {
            Path expert = sources().resolve(platform.folder()).resolve(platform.expert());
            return expert(platform, mode, expert, platform.program());
        });
    }

    /// The native terminal with another Expert Advisor; `name` is the program's.
    public Compilation compile(EaPlatform platform, BuildMode mode, Path expert, String name) {
        return locked(() -> expert(platform, mode, expert.toAbsolutePath(), name));
    }

    /// A single source with a `main`, for a test. Others may be compiled at the same time.
    Compilation compileTest(EaPlatform platform, BuildMode mode, Path source, List<String> more) {
        var flags = flags(platform, mode);
        flags.addAll(more);
        String name = source.getFileName().toString().replaceFirst("\\.cpp$", "") + "-" + platform.program();
        return compiler.compile(source.toAbsolutePath(), program(mode, name), flags);
    }

    void unpack() throws IOException {
        EaSources.unpack(sources());
    }

    private interface Step {
        Compilation run() throws IOException;
    }

    private synchronized Compilation locked(Step step) {
        try {
            Files.createDirectories(folder);
            try (FileChannel file = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = file.lock()) {
                unpack();
                return step.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Compilation expert(EaPlatform platform, BuildMode mode, Path expert, String name) throws IOException {
        var flags = flags(platform, mode);
        flags.add("-DEA_SOURCE=\"" + expert + "\"");
        flags.add("-DEA_INPUTS="
                + EaInputs.of(expert, includes(platform)).stream()
                        .map(input -> "EA_INPUT(" + input + ")")
                        .collect(Collectors.joining()));
        progress.accept("Compiling " + expert.getFileName() + " for " + platform + " with g++");
        Compilation result =
                compiler.compile(sources().resolve("native/terminal/terminal.cpp"), program(mode, name), flags);
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
