package dev.yoke.ui.signals;

import dev.yoke.ui.control.WrappedLabel;
import dev.yoke.ui.words.Phrases;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Small pieces that card, details and story are built from.
final class Nodes {

    private Nodes() {}

    static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// From left to right whatever the language.
    static Label figure(String text, String... styles) {
        Label label = label(text, styles);
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return label;
    }

    static Label wrapped(String text, String... styles) {
        Label label = new WrappedLabel(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// What the engine, a broker or a sender said: from left to right where it is not in the screen's language.
    static Label recorded(String text, String... styles) {
        Label label = wrapped(text, styles);
        if (!Phrases.hasRightToLeft(text)) {
            label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        }
        return label;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
