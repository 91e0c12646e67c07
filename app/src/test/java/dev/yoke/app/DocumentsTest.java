package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Documents that name a class, a file or a folder are held to it.
final class DocumentsTest {
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)");
    private static final Pattern TYPE = Pattern.compile("dev\\.yoke(\\.[a-z0-9]+)*(\\.[A-Z]\\w*)?");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Set<String> TOP_LEVEL = Set.of(
            "core",
            "connectors",
            "ui",
            "app",
            "benchmarks",
            "packaging",
            "docs",
            "ea-bridge-mql4",
            "ea-bridge-mql5",
            "ea-harness",
            "conformance",
            ".ci",
            ".mvn");

    @Test
    void everyNamedFileExists() {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            for (String name : matches(CODE, prose(document))) {
                boolean path = name.matches("[\\w.-]+(/[\\w.-]+)+/?") && TOP_LEVEL.contains(name.split("/")[0]);
                if (path && !name.contains("/target/") && !Files.exists(Yoke.ROOT.resolve(name))) {
                    missing.add(Yoke.ROOT.relativize(document) + " names " + name);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyNamedTypeAndPackageExists() {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            for (String name : matches(CODE, prose(document))) {
                if (TYPE.matcher(name).matches() && !exists(name)) {
                    missing.add(Yoke.ROOT.relativize(document) + " names " + name);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            for (String target : matches(LINK, prose(document))) {
                if (!target.contains("://") && !Files.exists(document.resolveSibling(target))) {
                    dead.add(Yoke.ROOT.relativize(document) + " links to " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void theIndexOfDecisionsAndTheirFilesAgree() throws IOException {
        Path folder = Yoke.ROOT.resolve("docs/adr");
        List<String> expected = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .forEach(file -> expected.add(indexLine(file)));
        }
        assertThat(Yoke.text(folder.resolve("README.md")).lines().filter(line -> line.matches("\\d+\\. .*")))
                .containsExactlyElementsOf(expected);
    }

    private static String indexLine(Path decision) {
        String title = Yoke.text(decision).lines().findFirst().orElse("").replaceFirst("^# ", "");
        int dot = title.indexOf(". ");
        String name = decision.getFileName().toString();
        assertThat(title.substring(0, dot)).as(name).isEqualTo(String.valueOf(Integer.parseInt(name.substring(0, 4))));
        return title.substring(0, dot) + ". [" + title.substring(dot + 2) + "](" + name + ")";
    }

    /// In a row of a table: the package, or the one that it is a part of.
    @Test
    void architectureHasARowForEveryPackage() {
        Set<String> rows = Yoke.text(Yoke.ROOT.resolve("ARCHITECTURE.md"))
                .lines()
                .filter(line -> line.startsWith("|"))
                .flatMap(row -> packagesIn(row).stream())
                .collect(Collectors.toSet());
        assertThat(packages())
                .filteredOn(name -> !rows.contains(name) && !hasRowAbove(name, rows))
                .isEmpty();
    }

    /// `dev.yoke.app` as a whole is too much for one row.
    private static boolean hasRowAbove(String name, Set<String> rows) {
        String above = name.substring(0, name.lastIndexOf('.'));
        return above.split("\\.").length > 3 && rows.contains(above);
    }

    /// Names without `dev.yoke` are beside the first of the row.
    private static List<String> packagesIn(String row) {
        List<String> found = new ArrayList<>();
        for (String name : matches(CODE, row)) {
            if (name.startsWith("dev.yoke.")) {
                found.add(name);
            } else if (!found.isEmpty() && name.matches("[a-z]+")) {
                String first = found.getFirst();
                found.add(first.substring(0, first.lastIndexOf('.') + 1) + name);
            }
        }
        return found;
    }

    private static List<String> packages() {
        return Yoke.files().stream()
                .map(file -> Yoke.ROOT.relativize(file).toString().replace('\\', '/'))
                .filter(file -> file.contains("/src/main/java/") && file.endsWith("/package-info.java"))
                .filter(file -> !file.startsWith("benchmarks/"))
                .map(file -> file.substring(file.indexOf("/java/") + 6, file.lastIndexOf('/')))
                .map(folder -> folder.replace('/', '.'))
                .sorted()
                .toList();
    }

    private static boolean exists(String name) {
        return Yoke.CLASSES.contain(name) || Yoke.CLASSES.containPackage(name) || isOfTests(name);
    }

    private static boolean isOfTests(String name) {
        String path = "/src/test/java/" + name.replace('.', '/');
        return Yoke.files().stream()
                .map(file -> file.toString().replace('\\', '/'))
                .anyMatch(file -> file.contains(path + "/") || file.endsWith(path + ".java"));
    }

    private static List<Path> documents() {
        return Yoke.files().stream()
                .filter(file -> file.toString().endsWith(".md"))
                .toList();
    }

    private static String prose(Path document) {
        return FENCE.matcher(Yoke.text(document)).replaceAll("");
    }

    private static List<String> matches(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
