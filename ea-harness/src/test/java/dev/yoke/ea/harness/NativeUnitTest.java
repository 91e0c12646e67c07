package dev.yoke.ea.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Compiles every `src/test/native/*_test.cpp` with the sanitizers, for both platforms or for those that a line
/// `// platforms: mt4 mt5` names, and runs it. Two at a time; what has not changed is not compiled again. They run for
/// less than a second, so the compiler's time is what counts: no optimisation halves it.
final class NativeUnitTest {
    private static final Path TESTS = Path.of("src/test/native").toAbsolutePath();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final long RUNS_WITHIN_S = 120;

    private record Unit(Path source, EaPlatform platform) {
        String name() {
            return source.getFileName() + " " + platform;
        }
    }

    @TestFactory
    Stream<DynamicTest> nativeUnits() throws IOException {
        Optional<EaCompiler> compiler = EaCompiler.find(NativeTools.CACHE, System.out::println);
        if (compiler.isEmpty()) {
            System.out.println(NativeTools.SKIPPED);
            return Stream.of(DynamicTest.dynamicTest("native units", () -> abort(NativeTools.SKIPPED)));
        }
        List<Unit> units = units();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<CompletableFuture<String>> results = units.stream()
                    .map(unit -> CompletableFuture.supplyAsync(() -> outcome(compiler.get(), unit), two))
                    .toList();
            return Stream.iterate(0, i -> i + 1)
                    .limit(units.size())
                    .map(i -> DynamicTest.dynamicTest(
                            units.get(i).name(),
                            () -> assertThat(results.get(i).get()).isEqualTo("passed")));
        }
    }

    private static List<Unit> units() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.filter(file -> file.getFileName().toString().endsWith("_test.cpp"))
                    .sorted()
                    .flatMap(file -> Stream.of(EaPlatform.values())
                            .filter(platform -> concerns(file, platform))
                            .map(platform -> new Unit(file, platform)))
                    .toList();
        }
    }

    private static boolean concerns(Path file, EaPlatform platform) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("// platforms:"))
                    .findFirst()
                    .map(line -> line.contains(platform.name().toLowerCase(Locale.ROOT)))
                    .orElse(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String outcome(EaCompiler compiler, Unit unit) {
        Compilation compilation =
                compiler.compileTest(unit.platform(), BuildMode.SANITIZED, unit.source(), List.of("-I" + TESTS));
        return switch (compilation) {
            case Compilation.Failed failed -> failed.output();
            case Compilation.Compiled compiled -> run(compiled.program());
        };
    }

    private static String run(Path program) {
        try {
            Path output = program.resolveSibling(program.getFileName() + ".log");
            ProcessBuilder builder = new ProcessBuilder(program.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(ROOT.toFile());
            Map<String, String> environment = builder.environment();
            environment.put("YOKE_ROOT", ROOT.toString());
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(RUNS_WITHIN_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "did not end within " + RUNS_WITHIN_S + " s:\n"
                        + Files.readString(output, StandardCharsets.ISO_8859_1);
            }
            return process.exitValue() == 0
                    ? "passed"
                    : "exit code " + process.exitValue() + ":\n"
                            + Files.readString(output, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
