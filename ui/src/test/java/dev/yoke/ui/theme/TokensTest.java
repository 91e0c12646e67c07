package dev.yoke.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    private static final Pattern LITERAL =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(|Color\\.(web|rgb|hsb|color|[A-Z]{3,})\\b");
    private static final Set<Token> TEXT_COLOURS = EnumSet.complementOf(
            EnumSet.of(Token.BG_APP, Token.BG_PANEL, Token.BG_RAISED, Token.LINE, Token.ON_ACCENT));

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textIsLegibleOnEveryPanel(Theme theme) {
        Palette palette = theme.palette();
        for (Token text : TEXT_COLOURS) {
            for (Token ground : List.of(Token.BG_APP, Token.BG_PANEL, Token.BG_RAISED)) {
                assertThat(contrast(palette.get(text), palette.get(ground)))
                        .as("%s on %s in %s", text.cssName(), ground.cssName(), theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textOnFilledBadgesAndButtonsIsLegible(Theme theme) {
        Palette palette = theme.palette();
        for (Token ground :
                List.of(Token.ACCENT, Token.LIVE, Token.DEMO, Token.WARN, Token.LOSS, Token.BUY, Token.SELL)) {
            assertThat(contrast(palette.get(Token.ON_ACCENT), palette.get(ground)))
                    .as("-on-accent on %s in %s", ground.cssName(), theme)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void contrastAgreesWithThePublishedExtremes() {
        assertThat(contrast(Color.web("#ffffff"), Color.web("#000000"))).isEqualTo(21.0);
        assertThat(contrast(Color.web("#767676"), Color.web("#ffffff"))).isBetween(4.54, 4.55);
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
        }
    }

    /// Source: WCAG 2.2, "contrast ratio" and "relative luminance".
    private static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
