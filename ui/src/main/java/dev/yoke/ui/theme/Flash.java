package dev.yoke.ui.theme;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/// Marks a changed figure for 300 ms through the pseudo classes `flash-up` and `flash-down`.
public final class Flash {

    private static final PseudoClass UP = PseudoClass.getPseudoClass("flash-up");
    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("flash-down");
    private static final Duration LENGTH = Duration.millis(300);

    private final Node node;
    private final PauseTransition pause = new PauseTransition(LENGTH);

    public Flash(Node node) {
        this.node = node;
        pause.setOnFinished(event -> clear());
    }

    /// Lights up for a change in this direction; 0 does nothing.
    public void show(int direction) {
        if (direction == 0) {
            return;
        }
        node.pseudoClassStateChanged(UP, direction > 0);
        node.pseudoClassStateChanged(DOWN, direction < 0);
        pause.playFromStart();
    }

    public void clear() {
        pause.stop();
        node.pseudoClassStateChanged(UP, false);
        node.pseudoClassStateChanged(DOWN, false);
    }
}
