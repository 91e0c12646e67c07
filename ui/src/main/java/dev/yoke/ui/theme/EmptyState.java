package dev.yoke.ui.theme;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands where nothing is yet: what will appear, and how to make it appear.
public final class EmptyState extends VBox {

    public EmptyState(String headline, String hint) {
        getStyleClass().add("empty-state");
        Label first = new Label(headline);
        first.getStyleClass().add("headline");
        Sentence second = new Sentence("hint");
        second.setText(hint);
        second.setMaxWidth(320);
        getChildren().addAll(first, second);
    }
}
