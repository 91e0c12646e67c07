package dev.yoke.ea.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EaCompilerTest {
    @TempDir
    private Path folder;

    @Test
    void readsTheInputsOfASourceAndOfWhatItIncludes() throws IOException {
        Path expert = write("Experts/E.mq5", """
                #include <Yoke/Inputs.mqh>
                sinput  string InpName = ""; // a name
                // input int InpNot = 1;
                """);
        write("Include/Yoke/Inputs.mqh", """
                #include "More.mqh"
                input group "Link"
                input int InpPort = 8081;
                """);
        write("Include/Yoke/More.mqh", "#include \"Inputs.mqh\"\ninput Way InpWay = AUTO;\n");

        assertThat(EaInputs.of(expert, folder.resolve("Include"))).containsExactly("InpName", "InpPort", "InpWay");
    }

    @Test
    void takesTheSourcesFromTheClassPath() throws IOException {
        EaSources.unpack(folder);

        assertThat(folder.resolve("MQL5/Experts/Yoke/YokeBridge.mq5")).exists();
        assertThat(folder.resolve("MQL4/Experts/Yoke/YokeBridge.mq4")).exists();
        assertThat(folder.resolve("MQL4/Include/Yoke/Types.mqh")).exists();
        assertThat(folder.resolve("native/runtime/Mql.hpp")).exists();
    }

    @Test
    void compilesAgainOnlyWhenAPartHasChanged() throws IOException {
        EaCompiler compiler = compiler();
        write("part.hpp", "#define CODE 0\n");
        Path source = write("main.cpp", "#include \"part.hpp\"\nint main() { return CODE; }\n");

        assertThat(compile(compiler, source)).isEqualTo(new Compilation.Compiled(program(), false));
        assertThat(compile(compiler, source)).isEqualTo(new Compilation.Compiled(program(), true));
        write("part.hpp", "#define CODE 1\n");
        assertThat(compile(compiler, source)).isEqualTo(new Compilation.Compiled(program(), false));
    }

    @Test
    void givesAnErrorBackWhole() throws IOException {
        Path source = write("main.cpp", "int main() { return first + second; }\n");

        assertThat(compile(compiler(), source))
                .isInstanceOfSatisfying(
                        Compilation.Failed.class,
                        failed -> assertThat(failed.output())
                                .contains("main.cpp", "‘first’ was not declared", "‘second’ was not declared"));
    }

    @Test
    void tellsWhatItDoes() {
        var told = new ArrayList<String>();
        Optional<EaCompiler> compiler = EaCompiler.find(folder.resolve("cache"), told::add);
        assumeTrue(compiler.isPresent(), NativeTools.SKIPPED);
        Compilation failed =
                compiler.get().compile(EaPlatform.MT5, BuildMode.RELEASE, folder.resolve("None.mq5"), "none");

        assertThat(failed).isInstanceOf(Compilation.Failed.class);
        assertThat(told).hasSize(2).first().asString().contains("None.mq5", "MT5");
        assertThat(told.get(1)).contains("None.mq5");
    }

    private EaCompiler compiler() {
        Optional<EaCompiler> compiler = EaCompiler.find(folder.resolve("cache"), line -> {});
        assumeTrue(compiler.isPresent(), NativeTools.SKIPPED);
        return compiler.get();
    }

    private static Compilation compile(EaCompiler compiler, Path source) {
        return compiler.compileTest(EaPlatform.MT5, BuildMode.RELEASE, source, List.of());
    }

    private Path program() {
        return folder.toAbsolutePath().resolve("cache/release/main-terminal-mt5");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }
}
