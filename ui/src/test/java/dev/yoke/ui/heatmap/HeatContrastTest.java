package dev.yoke.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.testkit.Contrast;
import dev.yoke.ui.theme.Palette;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.theme.Token;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Figures over the strongest colour that a cell can have.
class HeatContrastTest {

    /// What WCAG 2.2 asks for of small text.
    private static final double SMALL_TEXT = 4.5;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aFigureIsLegibleOnTheStrongestColour(Theme theme) {
        Palette palette = theme.palette();
        for (Token side : List.of(Token.BUY, Token.SELL)) {
            assertLegible(palette, Token.FG, side, HeatCell.STRONGEST);
        }
        for (Token use : List.of(Token.ACCENT, Token.WARN, Token.LOSS)) {
            assertLegible(palette, Token.FG, use, 0.2);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatAnAccountSaidLastIsLegibleToo(Theme theme) {
        Palette palette = theme.palette();
        for (Token colour : List.of(Token.BUY, Token.SELL, Token.ACCENT, Token.WARN, Token.LOSS)) {
            assertLegible(palette, Token.FG_MUTED, colour, HeatCell.FAINT);
        }
    }

    private static void assertLegible(Palette palette, Token text, Token fill, double share) {
        Color ground = palette.get(Token.BG_RAISED).interpolate(palette.get(fill), share);
        assertThat(Contrast.of(palette.get(text), ground))
                .as("%s on %s at %s", text.cssName(), fill.cssName(), share)
                .isGreaterThanOrEqualTo(SMALL_TEXT);
    }
}
