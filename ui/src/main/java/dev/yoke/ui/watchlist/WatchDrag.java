package dev.yoke.ui.watchlist;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Drags a line of a group to the place of another one.
final class WatchDrag {

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    /// A hand is not steady: less is a click.
    private static final double FAR_PX = 6;

    private final WatchListViewModel model;
    private @Nullable WatchRow moved;
    private @Nullable WatchCell target;
    private double pressedY;

    WatchDrag(WatchListViewModel model) {
        this.model = model;
    }

    void listenTo(ListView<WatchRow> list) {
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            WatchCell cell = cellAt(event);
            moved = event.isPrimaryButtonDown() && cell != null ? cell.getItem() : null;
            pressedY = event.getSceneY();
        });
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> released());
    }

    private void dragged(MouseEvent event) {
        boolean far = Math.abs(event.getSceneY() - pressedY) > FAR_PX;
        if (moved != null && moved.isWhole() && model.canMove() && far) {
            WatchCell cell = cellAt(event);
            mark(cell != null && cell.getItem() != null && cell.getItem() != moved ? cell : null);
        }
    }

    private void mark(@Nullable WatchCell next) {
        if (target != null) {
            target.pseudoClassStateChanged(TARGET, false);
        }
        target = next;
        if (next != null) {
            next.pseudoClassStateChanged(TARGET, true);
        }
    }

    private static @Nullable WatchCell cellAt(MouseEvent event) {
        for (Node at = event.getPickResult().getIntersectedNode(); at != null; at = at.getParent()) {
            if (at instanceof WatchCell cell) {
                return cell;
            }
        }
        return null;
    }

    private void released() {
        WatchRow onto = target == null ? null : target.getItem();
        mark(null);
        if (onto != null && moved != null) {
            model.drop(moved.name(), onto);
        }
        moved = null;
    }
}
