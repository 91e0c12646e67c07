package dev.yoke.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.testkit.FxStage;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class TextWidthsFxTest {

    @Test
    void keepsFewFontsHoweverManyComeAlong() {
        double width = FxStage.call(() -> {
            for (int i = 0; i < 200; i++) {
                TextWidths.of(Font.font(8 + i / 10.0)).of("1.08512");
            }
            return TextWidths.of(Font.font(12)).of("11");
        });
        assertThat(width).isPositive();
        assertThat(TextWidths.fontsKept()).isLessThanOrEqualTo(32);
    }
}
