package dev.yoke.ui.shell;

import java.util.function.DoubleFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// The dividers of one split pane: where the default layout wants them until the trader drags one. From then on the
/// side
/// panels keep the size that they were given, and the chart takes what the window gains or loses.
final class Dividers {

    private final SplitPane pane;
    private final DoubleFunction<double[]> byDefault;
    private boolean chosen;

    private Dividers(SplitPane pane, DoubleFunction<double[]> byDefault) {
        this.pane = pane;
        this.byDefault = byDefault;
    }

    /// @param byDefault from the pane's length to shares of it
    static void place(SplitPane pane, DoubleFunction<double[]> byDefault) {
        Dividers dividers = new Dividers(pane, byDefault);
        boolean across = pane.getOrientation() == Orientation.HORIZONTAL;
        (across ? pane.widthProperty() : pane.heightProperty())
                .subscribe(length -> dividers.placeIn(length.doubleValue()));
        pane.addEventFilter(MouseEvent.MOUSE_DRAGGED, dividers::onDrag);
    }

    private void placeIn(double length) {
        if (length > 0 && !chosen) {
            // The skin's next layout would keep the sizes from before: let it, and place them after.
            pane.requestLayout();
            pane.layout();
            pane.setDividerPositions(byDefault.apply(length));
        }
    }

    private void onDrag(MouseEvent event) {
        chosen |= event.getTarget() instanceof Node node && isOwnDivider(node);
    }

    private boolean isOwnDivider(Node node) {
        for (Node at = node; at != null && !pane.equals(at); at = at.getParent()) {
            if (at.getStyleClass().contains("split-pane-divider")) {
                return pane.equals(at.getParent());
            }
        }
        return false;
    }
}
