package dev.yoke.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;

/// A dot that is full when all is well and a ring when it is not, and its words. Pressed it leads to where more is
/// said.
final class StatusLight extends Button {

    static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double RADIUS = 3;

    private final Circle dot = new Circle(RADIUS);
    private final Tooltip tooltip = new Tooltip();

    StatusLight() {
        getStyleClass().setAll("status-light");
        dot.getStyleClass().setAll("link-dot", "live");
        setGraphic(dot);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(tooltip);
    }

    void show(HeaderViewModel.Light light) {
        show(light.text(), light.good(), light.tip());
    }

    void show(String text, boolean good, String tip) {
        setText(text);
        dot.getStyleClass().setAll("link-dot", good ? "live" : "stale");
        pseudoClassStateChanged(BAD, !good);
        tooltip.setText(tip);
        setAccessibleText(text);
        setAccessibleHelp(tip);
    }
}
