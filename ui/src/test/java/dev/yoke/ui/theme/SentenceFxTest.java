package dev.yoke.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.testkit.FxStage;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class SentenceFxTest {

    @Test
    void everyLineOfATextFromRightToLeftStandsUnderTheOneBefore() {
        FxStage.run(() -> {
            Sentence sentence = new Sentence();
            sentence.setText("نخست buy gold\nدوم");
            VBox root = new VBox(sentence);
            root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            var scene = new Scene(root, 400, 200);
            scene.getRoot().applyCss();
            root.layout();
            List<FlowPane> lines =
                    sentence.getChildren().stream().map(FlowPane.class::cast).toList();
            assertThat(lines).hasSize(2);
            assertThat(lines.getFirst().getHeight()).isPositive();
            assertThat(lines.getLast().getLayoutY())
                    .isGreaterThanOrEqualTo(lines.getFirst().getHeight());
            assertThat(sentence.getHeight())
                    .isGreaterThanOrEqualTo(
                            lines.getLast().getLayoutY() + lines.getLast().getHeight());
            assertThat(lines.getFirst().getChildren())
                    .map(word -> ((Label) word).getText())
                    .containsExactly("نخست", "buy gold");
        });
    }

    @Test
    void whatEndsASentenceStandsOnTheLeftOfANameThatRunsFromLeftToRight() {
        FxStage.run(() -> {
            Sentence sentence = new Sentence();
            sentence.setText("\u200EFTMO 100k\u200E: ریسک \u200E0.50 %\u200E در F8.");
            assertThat(sentence.getChildren())
                    .map(word -> ((Label) word).getText())
                    .containsExactly(":FTMO 100k", "ریسک", "0.50 %", "در", ".F8");
        });
    }
}
