package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class SamplerCommandTest {
    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return line.execute(arguments);
    }

    @Test
    void saysWhichThemesAndLanguagesThereAre() {
        assertThat(run("sampler", "--headless", "--theme", "pink")).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("--theme is dark, light or colour-blind, not pink");
        assertThat(run("sampler", "--headless", "--lang", "xx")).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("--lang is en, es or fa, not xx");
    }

    @Test
    void wantsAFileForAPictureWhereThereIsNoDisplay() {
        assertThat(run("sampler", "--headless")).isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("--screenshot");
    }
}
