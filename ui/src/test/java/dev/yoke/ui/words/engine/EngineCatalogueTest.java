package dev.yoke.ui.words.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.ui.words.Language;
import dev.yoke.ui.words.Phrases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The catalogue and the sources that speak do not drift apart: what a translation is for is still said, and what is
/// said has a translation.
class EngineCatalogueTest {

    private static final List<Path> SPEAKERS = List.of(
            Path.of("../core/src/main/java"), Path.of("../connectors/src/main/java"), Path.of("../app/src/main/java"));
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    /// Written into the journal or a log, and never on the screen.
    private static final Set<String> NOT_SHOWN = Set.of("the defaults, but", "Beyond the level");
    private static final int MOST_PIECES = 4;
    private static final Pattern WORDS = Pattern.compile("\\p{L}+(?:[ ’'-]+\\p{L}+)+");

    @Test
    void everySentenceIsStillSaid() {
        String said = SPEAKERS.stream()
                .flatMap(EngineCatalogueTest::sources)
                .map(EngineCatalogueTest::literals)
                .collect(Collectors.joining("\n"));
        Phrases english = Phrases.of(EngineSentences.class, Language.EN);
        TreeSet<String> gone = new TreeSet<>();
        english.keys().forEach(key -> {
            for (String piece : english.pattern(key).split("\\{\\d+}")) {
                Matcher words = WORDS.matcher(piece);
                while (words.find()) {
                    boolean several = words.group().split(" ").length > 2;
                    if (several && !isSaid(words.group().replace('’', '\''), said)) {
                        gone.add(key + ": " + words.group());
                    }
                }
            }
        });
        assertThat(gone).isEmpty();
    }

    /// In one piece, or put together of a few.
    private static boolean isSaid(String words, String said) {
        String rest = words;
        for (int piece = 0; piece < MOST_PIECES; piece++) {
            int end = rest.length();
            while (end > 0 && !said.contains(rest.substring(0, end).strip())) {
                end = rest.lastIndexOf(' ', end - 1);
            }
            if (end <= 0) {
                return false;
            }
            rest = rest.substring(end).strip();
            if (rest.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// Of the rules' sentences and of every answer: what stands first in them.
    @Test
    void everyRuleAndEveryAnswerHasASentence() {
        String known = Phrases.of(EngineSentences.class, Language.EN)
                .keys()
                .map(key -> Phrases.of(EngineSentences.class, Language.EN)
                        .pattern(key)
                        .replace('’', '\''))
                .collect(Collectors.joining("\n"));
        List<String> missing = new ArrayList<>();
        Stream.concat(
                        sources(SPEAKERS.getFirst().resolve("dev/yoke/core/risk/rule")),
                        sources(SPEAKERS.getFirst().resolve("dev/yoke/core/engine")))
                .forEach(source -> spoken(source).forEach(piece -> {
                    if (!NOT_SHOWN.contains(piece) && !isSaid(piece, known)) {
                        missing.add(piece);
                    }
                }));
        assertThat(missing).isEmpty();
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(EngineCatalogueTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return JOINED.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String literals(String source) {
        return LITERAL.matcher(source).results().map(found -> found.group(1)).collect(Collectors.joining("\n"));
    }

    /// Pieces of three words and more that a person is told: not of faults, names of keys and log lines.
    private static List<String> spoken(String source) {
        List<String> pieces = new ArrayList<>();
        for (String statement : source.split(";\\s*\n|\\{\\s*\n")) {
            if (statement.contains("Exception(") || statement.contains("LOG.") || statement.contains("RuleSpec")) {
                continue;
            }
            Matcher literal = LITERAL.matcher(statement.replaceAll("(?m)//.*$", ""));
            while (literal.find()) {
                for (String clause : literal.group(1).split("; |(?<=[.?]) (?=\\p{Lu})")) {
                    String piece = clause.strip().replaceAll("^[:;,.) ]+|[:;,.( ]+$", "");
                    if (piece.split(" ").length >= 3) {
                        pieces.add(piece);
                    }
                }
            }
        }
        return pieces;
    }

    /// What follows these words is always a name, and a name is never said in another language.
    @Test
    void everyPlaceBehindATerminalOrAnAccountHoldsAName() {
        Pattern name = Pattern.compile("(?<!firm, )\\b(?:terminal|account|source|\\(?on) \\{(\\d+)}");
        List<String> wrong = new ArrayList<>();
        for (Shape shape : Shapes.ALL.shapes()) {
            String text = Phrases.of(EngineSentences.class, Language.EN).pattern(shape.key());
            name.matcher(text)
                    .results()
                    .filter(found -> !shape.names().contains(Integer.valueOf(found.group(1))))
                    .forEach(found -> wrong.add(shape.key() + ": " + found.group()));
            shape.names().stream()
                    .filter(place -> !shape.order().contains(place))
                    .forEach(place -> wrong.add(shape.key() + " has no place " + place));
        }
        assertThat(wrong).isEmpty();
        assertThat(java.util.ResourceBundle.getBundle("dev.yoke.ui.words.engine.names")
                        .keySet())
                .allMatch(Phrases.of(EngineSentences.class, Language.EN)::has);
    }
}
