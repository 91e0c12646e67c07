package dev.yoke.ui.shell;

import dev.yoke.ui.shell.StatusViewModel.Health;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;

/// A dot that is full when all is well and a ring when it is not, a grey one when nothing is known, and its words.
/// Pressed it leads to where more is
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
        show(light.text(), light.good() ? Health.GOOD : Health.BAD, light.tip());
    }

    void show(String text, Health health, String tip) {
        setText(text);
        dot.getStyleClass()
                .setAll(
                        "link-dot",
                        switch (health) {
                            case GOOD -> "live";
                            case BAD -> "stale";
                            case UNMEASURED -> "unmeasured";
                        });
        pseudoClassStateChanged(BAD, health == Health.BAD);
        tooltip.setText(tip);
        setAccessibleText(text);
        setAccessibleHelp(tip);
    }
}
