package dev.yoke.ui.shell;

import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// The dividers of one split pane: where the default layout wants them until the trader drags one, and from then on at
/// the trader's own shares of the room, whatever the window's size.
final class Dividers {

    private final SplitPane pane;
    private final DoubleFunction<double[]> byDefault;
    private Optional<double[]> chosen = Optional.empty();

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
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, dividers::onDrag);
    }

    private void placeIn(double length) {
        if (length > 0) {
            pane.setDividerPositions(chosen.orElseGet(() -> byDefault.apply(length)));
        }
    }

    private void onDrag(MouseEvent event) {
        boolean isDivider = event.getTarget() instanceof Node node && isOwnDivider(node);
        if (isDivider && (chosen.isPresent() || event.getEventType() == MouseEvent.MOUSE_DRAGGED)) {
            chosen = Optional.of(pane.getDividerPositions());
        }
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
