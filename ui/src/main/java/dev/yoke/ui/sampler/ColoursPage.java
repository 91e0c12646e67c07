package dev.yoke.ui.sampler;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.theme.Token;
import dev.yoke.ui.words.Phrases;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every token as a patch, as text on each ground, and as a ground for text.
final class ColoursPage {

    private static final double PATCH = 28;

    private ColoursPage() {}

    static Node make(ScreenPorts ports) {
        Phrases words = ports.phrases(ColoursPage.class);
        FlowPane all = new FlowPane(Measures.GAP_8, Measures.GAP_8);
        for (Token token : Token.values()) {
            all.getChildren().add(sample(words, token));
        }
        return all;
    }

    private static Node sample(Phrases words, Token token) {
        Region patch = new Region();
        patch.setMinSize(PATCH, PATCH);
        patch.setStyle("-fx-background-radius: 4; -fx-background-color: -line, " + token.cssName()
                + "; -fx-background-insets: 0, 1;");
        Label name = new Label(token.cssName());
        name.getStyleClass().add("muted");
        HBox grounds = new HBox(Measures.GAP_4);
        for (Token ground : new Token[] {Token.BG_APP, Token.BG_PANEL, Token.BG_RAISED}) {
            Label text = new Label(words.get("sample"));
            text.setStyle("-fx-padding: 1 6 1 6; -fx-text-fill: " + token.cssName() + "; -fx-background-color: "
                    + ground.cssName() + ";");
            grounds.getChildren().add(text);
        }
        VBox right = new VBox(2, name, grounds);
        HBox sample = new HBox(Measures.GAP_8, patch, right);
        sample.setPrefWidth(208);
        return sample;
    }
}
