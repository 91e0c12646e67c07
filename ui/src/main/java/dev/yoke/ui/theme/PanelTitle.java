package dev.yoke.ui.theme;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The 28 px line above a panel: its name on the left, its controls on the right.
public final class PanelTitle extends HBox {

    public PanelTitle(Node left, Node... controls) {
        getStyleClass().add("panel-title");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(left, gap);
        getChildren().addAll(controls);
    }

    public PanelTitle(String title, Node... controls) {
        this(label(title), controls);
    }

    /// Where a tab above says the panel's name: no name here, and no line where there is nothing else in it.
    public void leaveNameToTab() {
        Node first = getChildren().getFirst();
        if (first.getStyleClass().contains("title")) {
            hide(first);
            if (getChildren().size() == 2) {
                hide(this);
            }
        }
    }

    private static void hide(Node node) {
        node.setVisible(false);
        node.setManaged(false);
    }

    private static Label label(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("title");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
