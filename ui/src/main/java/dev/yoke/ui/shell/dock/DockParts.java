package dev.yoke.ui.shell.dock;

import dev.yoke.ui.shell.dock.Area.Tabs;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.words.Phrases;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// What the panes of one dock have in common, and the nodes that they are made of.
record DockParts(DockViewModel model, LivePanels panels, PanelMenu menu, TabDrag drag, Phrases words) {

    TabArea tabArea(Tabs tabs) {
        return new TabArea(model, panels, menu, drag, words, tabs);
    }

    /// What stands in a window without panels, and the way back.
    Node emptyState() {
        Button open = new Button(words.get("empty.open"));
        open.setId("dock-open-panel");
        open.setOnAction(event -> menu.ofNoPanel().show(open, javafx.geometry.Side.BOTTOM, 0, 0));
        Button reset = new Button(words.get("layout.reset"));
        reset.setId("dock-reset");
        reset.setOnAction(event -> model.reset());
        VBox box = new EmptyState(words.get("empty.headline"), words.get("empty.hint"));
        box.getStyleClass().add("dock-empty");
        box.getChildren().addAll(open, reset);
        return box;
    }
}
