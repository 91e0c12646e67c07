package dev.yoke.ui.sampler;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.words.Phrases;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// A panel's title with its controls, and what stands where nothing is yet.
final class StatesPage {

    private final Phrases words;

    StatesPage(ScreenPorts ports) {
        words = ports.phrases(StatesPage.class);
    }

    Node make() {
        ToggleButton toggle = new ToggleButton("M5");
        toggle.getStyleClass().add("small");
        Button button = new Button(words.get("controls.small"));
        button.getStyleClass().add("small");
        VBox titled = new VBox(
                new PanelTitle(words.get("table.positions"), toggle, button),
                new EmptyState(words.get("table.empty"), words.get("table.empty.hint")));
        titled.getStyleClass().add("panel");
        titled.setMinHeight(140);
        return new VBox(Measures.GAP_12, titled);
    }
}
