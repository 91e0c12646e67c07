package dev.yoke.ea.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The Expert Advisors keep to the language that both compilers read.
class MqlSourcesLintTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void sourcesKeepToTheCommonLanguage() throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<Path> sources = sources();
        for (Path source : sources) {
            String name = ROOT.relativize(source).toString().replace('\\', '/');
            findings.addAll(MqlRules.check(MqlSource.of(name, Files.readString(source))));
        }
        findings.forEach(System.out::println);
        assertThat(sources).hasSizeGreaterThan(20);
        assertThat(findings).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("ea-bridge-mql5", "ea-bridge-mql4")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.filter(file -> file.toString().matches(".*\\.mq[45h]"))
                        .sorted()
                        .forEach(sources::add);
            }
        }
        return sources;
    }
}
