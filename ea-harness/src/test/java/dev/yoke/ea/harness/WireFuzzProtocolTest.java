package dev.yoke.ea.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Damaged frames, guided by the ways they take through the Expert Advisor's codec, never break it. `YOKE_FUZZ_RUNS`
/// and `YOKE_FUZZ_SEED` in the environment make it longer or other.
class WireFuzzProtocolTest {

    private static final Path TESTS = Path.of("src/test/native").toAbsolutePath();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final long RUNS_WITHIN_S = 3_600;

    /// On one platform: the codec has no part of its own for either.
    @Test
    void codecSurvivesDamagedFrames() throws IOException, InterruptedException {
        Optional<EaCompiler> compiler = EaCompiler.find(NativeTools.CACHE, System.out::println);
        assumeTrue(compiler.isPresent(), NativeTools.SKIPPED);
        Path program = compiler.get()
                .compileTest(
                        EaPlatform.MT5,
                        BuildMode.SANITIZED,
                        TESTS.resolve("wire_fuzz.cpp"),
                        List.of("-fsanitize-coverage=trace-pc", "-I" + TESTS))
                .program();

        Path output = program.resolveSibling(program.getFileName() + ".log");
        Process process = new ProcessBuilder(program.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(ROOT.toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(RUNS_WITHIN_S, TimeUnit.SECONDS);
        process.destroyForcibly();

        String said = Files.readString(output, StandardCharsets.ISO_8859_1);
        System.out.println(said);
        assertThat(ended).as(said).isTrue();
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("ways");
    }
}
