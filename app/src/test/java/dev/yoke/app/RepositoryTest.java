package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What must never be committed: notes of unfinished work, addresses nobody decided on, paths of one machine.
final class RepositoryTest {
    private static final Pattern UNFINISHED = Pattern.compile(
            "\\b(TO" + "DO|FIX" + "ME|HA" + "CK)\\b|(?i:\\bfor " + "now\\b|\\bplace" + "holder text\\b)");
    private static final Pattern ONE_MACHINE = Pattern.compile("(?<![\\w.])/(wo" + "rk|ho" + "me)/[a-z]");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:https?|ftp)://([^/\\s\"'`:)>\\]]+)");
    /// Licence texts, schemas, the places where JDK and Maven are had, the rule books and vendors' pages that are
    /// cited.
    private static final Set<String> KNOWN_HOSTS = Set.of(
            "127.0.0.1",
            "localhost",
            "example.com",
            "www.apache.org",
            "archive.apache.org",
            "maven.apache.org",
            "www.w3.org",
            "adoptium.net",
            "keepachangelog.com",
            "semver.org",
            "openjfx.io",
            "www.tradingview.com",
            "www.mql5.com",
            // Where prop firms state the rules that our packs follow.
            "ftmo.com",
            "academy.ftmo.com",
            "help.the5ers.com");
    private static final int MOST_LINES = 500;
    /// Tables of cases and fakes of whole screens are longer than what they test.
    private static final int MOST_TEST_LINES = 600;
    private static final Set<String> TEXT = Set.of(
            "java", "md", "xml", "sh", "css", "toml", "properties", "sql", "json", "csv", "txt", "cmd", "bat", "");

    /// In Spanish the word means "everything".
    @Test
    void nothingIsLeftForLater() {
        assertThat(lines(UNFINISHED.asPredicate()))
                .filteredOn(line -> !line.contains("words_es.properties"))
                .isEmpty();
    }

    @Test
    void noPathOfOneMachineIsNamed() {
        assertThat(lines(ONE_MACHINE.asPredicate())).isEmpty();
    }

    @Test
    void everyAddressIsOneThatWasDecidedOn() {
        assertThat(lines(line -> {
                    Matcher matcher = ADDRESS.matcher(line);
                    while (matcher.find()) {
                        String host = matcher.group(1);
                        if (!KNOWN_HOSTS.contains(host)
                                && !host.matches("[${}<].*|.*\\.example|(127\\.0\\.0\\.1|localhost):.*")) {
                            return true;
                        }
                    }
                    return false;
                }))
                .isEmpty();
    }

    @Test
    void noFileGrowsPastItsSize() {
        List<String> oversized = new ArrayList<>();
        for (Path file : Yoke.files()) {
            long count =
                    file.toString().endsWith(".java") ? Yoke.text(file).lines().count() : 0;
            boolean test = file.toString().replace('\\', '/').contains("/src/test/");
            if (count > (test ? MOST_TEST_LINES : MOST_LINES)) {
                oversized.add(Yoke.ROOT.relativize(file) + " has " + count + " lines");
            }
        }
        assertThat(oversized).isEmpty();
    }

    private static List<String> lines(Predicate<String> guilty) {
        List<String> found = new ArrayList<>();
        for (Path file : Yoke.files()) {
            if (!TEXT.contains(extension(file)) || file.endsWith("RepositoryTest.java")) {
                continue;
            }
            List<String> lines = Yoke.text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (guilty.test(lines.get(i))) {
                    found.add(Yoke.ROOT.relativize(file) + ":" + (i + 1) + ": "
                            + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
    }
}
