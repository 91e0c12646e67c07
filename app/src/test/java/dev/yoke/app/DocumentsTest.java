package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
