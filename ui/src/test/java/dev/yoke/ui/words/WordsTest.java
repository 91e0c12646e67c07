package dev.yoke.ui.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The texts of all panels are whole in every language, and none stands in the code.
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/dev/yoke/ui");
    private static final Path SOURCES = Path.of("src/main/java/dev/yoke/ui");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\{(\\d+),(?:choice|number)");
    /// A text of letters given to a node.
    private static final Pattern LITERAL =
            Pattern.compile("(new (Label|Button|CheckBox|RadioButton|ToggleButton|MenuItem|CheckMenuItem|RadioMenuItem"
                    + "|Menu|Tooltip|Text|TitledPane|Tab|PanelTitle|EmptyState)"
                    + "|\\.(setText|setPromptText|setAccessibleText|setAccessibleHelp|setTitle|setHeaderText))"
                    + "\\(\"[^\"]*\\p{L}{2,}");

    @Test
    void everyTextIsThereInEveryLanguage() {
        List<String> wrong = new ArrayList<>();
        for (Path english : bundles()) {
            Properties texts = read(english);
            for (Language language : List.of(Language.ES, Language.FA)) {
                Path other = english.resolveSibling("words_" + language.code() + ".properties");
                Properties translated = read(other);
                for (String key : texts.stringPropertyNames()) {
                    if (!translated.containsKey(key)) {
                        wrong.add(other + " lacks " + key);
                    } else if (!arguments(texts.getProperty(key)).equals(arguments(translated.getProperty(key)))) {
                        wrong.add(other + " has other arguments in " + key);
                    } else if (!kinds(texts.getProperty(key)).containsAll(kinds(translated.getProperty(key)))) {
                        wrong.add(other + " wants a number where a text may be given in " + key);
                    }
                }
                translated.stringPropertyNames().stream()
                        .filter(key -> !texts.containsKey(key))
                        .forEach(key -> wrong.add(other + " alone has " + key));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTextIsAPattern() {
        for (Path english : bundles()) {
            for (Language language : Language.values()) {
                Path file = language == Language.EN
                        ? english
                        : english.resolveSibling("words_" + language.code() + ".properties");
                read(file).forEach((key, text) -> {
                    assertThat((String) text)
                            .as("%s of %s", key, file)
                            .isNotBlank()
                            .doesNotContain("'");
                    assertThatCode(() -> new MessageFormat((String) text))
                            .as("%s of %s", key, file)
                            .doesNotThrowAnyException();
                });
            }
        }
    }

    /// Between two figures the comma would join them into one run from left to right: their order would be wrong, and
    /// some fonts would draw the invisible marks around figures.
    @Test
    void aPersianCommaIsFollowedByAPersianWord() {
        Pattern wrong = Pattern.compile("[،؛]\\s*([{A-Za-z0-9]|$)");
        for (Path english : bundles()) {
            Path file = english.resolveSibling("words_fa.properties");
            read(file)
                    .forEach((key, text) ->
                            assertThat((String) text).as("%s of %s", key, file).doesNotContainPattern(wrong));
        }
    }

    /// A figure, a comma, a word: a comma has no direction of its own either, and goes to the figure's side.
    @Test
    void aPersianCommaFollowsAPersianWord() {
        Pattern wrong = Pattern.compile("\\{\\d+}\\s*[،؛]");
        for (Path english : bundles()) {
            Path file = english.resolveSibling("words_fa.properties");
            read(file)
                    .forEach((key, text) ->
                            assertThat((String) text).as("%s of %s", key, file).doesNotContainPattern(wrong));
        }
    }

    @Test
    void noTextStandsInTheCodeOfAPanelThatHasABundle() {
        List<String> found = new ArrayList<>();
        for (Path bundle : bundles()) {
            Path folder = SOURCES.resolve(RESOURCES.relativize(bundle.getParent()));
            for (Path source : files(folder, ".java")) {
                Matcher matcher = LITERAL.matcher(readText(source));
                while (matcher.find()) {
                    found.add(source.getFileName() + ": " + matcher.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void figuresKeepTheirSignInATextFromRightToLeft() {
        assertThat(Phrases.isolated("−12.50 USD")).isEqualTo("\u200E−12.50 USD\u200E");
        assertThat(Phrases.isolated("خرید")).isEqualTo("خرید");
        assertThat(Language.FA.locale().getLanguage()).isEqualTo("fa");
        assertThat(new MessageFormat("{0}", Language.FA.locale()).format(new Object[] {1_250}))
                .doesNotContainPattern("[۰-۹]");
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(result -> arguments.add(result.group(1)));
        return arguments;
    }

    /// Which arguments have to be numbers: a choice fails at a text.
    private static TreeSet<String> kinds(String text) {
        TreeSet<String> kinds = new TreeSet<>();
        NUMBER.matcher(text).results().forEach(result -> kinds.add(result.group(1)));
        return kinds;
    }

    /// Each choice of a plural says something of every count from one up, and of none where it says so.
    @Test
    void everyChoiceIsInOrderAndHoldsItsOwnArgument() {
        for (Path english : bundles()) {
            for (Language language : Language.values()) {
                Path file = language == Language.EN
                        ? english
                        : english.resolveSibling("words_" + language.code() + ".properties");
                read(file).forEach((key, text) -> {
                    MessageFormat format = new MessageFormat((String) text, language.locale());
                    for (Format part : format.getFormatsByArgumentIndex()) {
                        if (part instanceof ChoiceFormat choice) {
                            assertThat(choice.getLimits())
                                    .as("%s of %s", key, file)
                                    .isSorted();
                            assertThat(List.of(choice.format(0), choice.format(0)))
                                    .as("%s of %s", key, file)
                                    .isNotEqualTo(List.of(choice.format(1), choice.format(2)));
                        }
                    }
                });
            }
        }
    }

    private static List<Path> bundles() {
        return files(RESOURCES, "words.properties");
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String readText(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
