package dev.yoke.ui.words;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.yoke.testkit.FxStage;
import dev.yoke.ui.blotter.BlotterView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class WrappedTextFxTest {

    @Test
    void textsOfBothDirectionsBreakAtAnyWidth() {
        Phrases words = Phrases.of(BlotterView.class, Language.FA);
        String text = words.get("ask.reverse.text", "BUY 0.50 EURUSD", "SELL 0.50 EURUSD") + words.get("plan.hint");
        FxStage.startToolkit();
        for (int width = 160; width < 460; width += 7) {
            int wrapping = width;
            assertThatCode(() -> FxStage.run(() -> {
                        Text node = new Text(text);
                        node.setWrappingWidth(wrapping);
                        node.getLayoutBounds();
                    }))
                    .as("at %s px", width)
                    .doesNotThrowAnyException();
        }
    }
}
