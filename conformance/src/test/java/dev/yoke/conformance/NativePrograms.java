package dev.yoke.conformance;

import dev.yoke.ea.harness.BuildMode;
import dev.yoke.ea.harness.Compilation;
import dev.yoke.ea.harness.EaCompiler;
import dev.yoke.ea.harness.EaPlatform;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The native terminals, compiled once and kept until a source changes. Thread: any.
final class NativePrograms {

    /// Where the harness's own tests keep theirs: one compilation serves both modules.
    private static final Path FOLDER =
            Path.of("..", "ea-harness", "target", "native").normalize();

    private static final Optional<EaCompiler> COMPILER = find();
    private static final Map<EaPlatform, Path> PROGRAMS = new ConcurrentHashMap<>();

    private NativePrograms() {}

    private static Optional<EaCompiler> find() {
        Optional<EaCompiler> found = EaCompiler.find(FOLDER, System.out::println);
        if (found.isEmpty()) {
            System.out.println("No g++ here: the contract is not asserted for the native Expert Advisors.");
        }
        return found;
    }

    /// Whether there are any. Where there can be, they are compiled when this returns: a case has less time than g++
    /// may need.
    static boolean arePossible() {
        if (COMPILER.isPresent()) {
            Stream.of(EaPlatform.values()).parallel().forEach(NativePrograms::of);
        }
        return COMPILER.isPresent();
    }

    static Path of(EaPlatform platform) {
        return PROGRAMS.computeIfAbsent(platform, NativePrograms::compile);
    }

    private static Path compile(EaPlatform platform) {
        return switch (COMPILER.orElseThrow().compile(platform, BuildMode.SANITIZED)) {
            case Compilation.Compiled compiled -> compiled.program();
            case Compilation.Failed failed -> throw new AssertionError(failed.output());
        };
    }
}
