package dev.yoke.ui.sampler;

import dev.yoke.ui.theme.Measures;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A heading and what it is about, side by side.
final class Section extends VBox {

    Section(String title, Node... nodes) {
        super(Measures.GAP_4);
        Label heading = new Label(title);
        heading.getStyleClass().add("title");
        FlowPane line = new FlowPane(Measures.GAP_12, Measures.GAP_8, nodes);
        line.setRowValignment(javafx.geometry.VPos.CENTER);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, line);
    }
}
