package dev.yoke.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.testkit.Contrast;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {

    private static final Pattern LITERAL = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(|Color\\.(web|valueOf|rgb|hsb|grayRgb|gray|color|[A-Z]{3,})\\b");
    /// A colour by its name where a stylesheet sets one.
    private static final Pattern NAMED = Pattern.compile(
            "(?:color|fill|stroke)[^:;{]*:[^;]*?(?<![-\\w])(white|black|red|green|blue|gray|grey|orange|yellow|silver|navy|teal"
                    + "|lightgr[ae]y|darkgr[ae]y|purple|pink|brown|cyan|magenta)(?![-\\w])",
            Pattern.CASE_INSENSITIVE);
    /// What the design asks for; and what WCAG asks for of small text, where light grey and teal on the light theme's
    /// darker grounds fall short of that.
    private static final double DESIGN = 4.9;
    private static final double SMALL_TEXT = 4.5;
    /// Marks and lines that carry a meaning: dots, bars, the line of the focus, the border of a box to check.
    private static final double MARK = 3;

    private static final Set<Token> GROUNDS =
            EnumSet.of(Token.BG_APP, Token.BG_PANEL, Token.BG_RAISED, Token.BG_SELECTED);
    /// A hairline between panels says nothing that the panels do not say.
    private static final Set<Token> NO_TEXT = EnumSet.of(Token.LINE, Token.ON_ACCENT);
    private static final Set<Token> FAINT_IN_LIGHT = EnumSet.of(Token.UP, Token.STALE);

    private static List<Token> texts() {
        return EnumSet.allOf(Token.class).stream()
                .filter(token -> !GROUNDS.contains(token) && !NO_TEXT.contains(token))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textIsLegibleOnEveryGround(Theme theme) {
        Palette palette = theme.palette();
        for (Token text : texts()) {
            for (Token ground : GROUNDS) {
                boolean faint = ground == Token.BG_SELECTED || (theme == Theme.LIGHT && FAINT_IN_LIGHT.contains(text));
                assertContrast(palette, text, ground, faint && ground != Token.BG_PANEL ? SMALL_TEXT : DESIGN, theme);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textOnFilledBadgesAndButtonsIsLegible(Theme theme) {
        for (Token ground : List.of(
                Token.ACCENT, Token.LIVE, Token.DEMO, Token.WARN, Token.PROFIT, Token.LOSS, Token.BUY, Token.SELL)) {
            assertContrast(theme.palette(), Token.ON_ACCENT, ground, DESIGN, theme);
        }
    }

    /// A wash lies over a figure's ground for 300 ms: its own colour has to be told from it.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void aFigureIsLegibleWhileItFlashes(Theme theme) {
        Palette palette = theme.palette();
        for (Token wash : List.of(Token.PROFIT, Token.LOSS, Token.BUY, Token.SELL, Token.WARN)) {
            Color ground = palette.get(Token.BG_PANEL).interpolate(palette.get(wash), 0.2);
            assertThat(Contrast.of(palette.get(Token.FG), ground)).isGreaterThan(DESIGN);
            assertThat(Contrast.of(palette.get(wash), ground)).isGreaterThan(MARK);
        }
    }

    /// The line around what has the keyboard, and the border of what can be checked.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void focusAndBoxesAreSeenOnEveryGround(Theme theme) {
        for (Token ground : GROUNDS) {
            assertContrast(theme.palette(), Token.ACCENT, ground, MARK, theme);
            assertContrast(theme.palette(), Token.FG_MUTED, ground, MARK, theme);
        }
    }

    @Test
    void everyThemeHasTheSameTokens() {
        List<String> first = names(Theme.DARK);
        assertThat(names(Theme.LIGHT)).containsExactlyInAnyOrderElementsOf(first);
        assertThat(names(Theme.COLOUR_BLIND)).containsExactlyInAnyOrderElementsOf(first);
    }

    private static List<String> names(Theme theme) {
        try (InputStream in = theme.tokenSheet().openStream()) {
            return Pattern.compile("(?m)^    (-[a-z0-9-]+):")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(result -> result.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertContrast(Palette palette, Token text, Token ground, double least, Theme theme) {
        assertThat(Contrast.of(palette.get(text), palette.get(ground)))
                .as("%s on %s in %s", text.cssName(), ground.cssName(), theme)
                .isGreaterThanOrEqualTo(least);
    }

    @Test
    void contrastAgreesWithThePublishedExtremes() {
        assertThat(Contrast.of(Color.web("#ffffff"), Color.web("#000000"))).isEqualTo(21.0);
        assertThat(Contrast.of(Color.web("#767676"), Color.web("#ffffff"))).isBetween(4.54, 4.55);
    }

    @Test
    void coloursAreWrittenInTheTokenSheetsOnly() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/resources"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    if (!name.startsWith("tokens-") && !name.equals("Palette.java")) {
                        collectLiterals(file, found);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static void collectLiterals(Path file, List<String> found) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            var matcher = LITERAL.matcher(line);
            if (matcher.find() && !matcher.group().equals("Color.TRANSPARENT")) {
                found.add(file + ":" + number + " " + matcher.group());
            }
            var named = NAMED.matcher(line);
            if (file.toString().endsWith(".css") && named.find()) {
                found.add(file + ":" + number + " " + named.group(1));
            }
        }
    }
}
