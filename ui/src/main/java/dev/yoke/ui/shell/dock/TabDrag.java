package dev.yoke.ui.shell.dock;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A tab under way: shows where its panel would go, and takes it there when let go of. Outside of every window it gets
/// one of its own. Esc leaves it where it was.
///
/// With mouse events alone, not with the system's drag and drop: that one takes the mouse away from us, and says
/// nothing of a drop outside.
final class TabDrag {

    private static final double THRESHOLD = 6;
    private static final double GRAB_X = 40;
    private static final double GRAB_Y = 40;

    private final DockViewModel model;
    private final Supplier<Iterable<DockPane>> panes;
    private final EventHandler<MouseEvent> dragged = this::drag;
    private final EventHandler<MouseEvent> released = this::release;
    private final EventHandler<KeyEvent> key = this::onKey;
    private @Nullable DockTab tab;
    private @Nullable Scene scene;
    private boolean under;
    private double fromX;
    private double fromY;

    /// @param panes of all windows, the one that was used last first
    TabDrag(DockViewModel model, Supplier<Iterable<DockPane>> panes) {
        this.model = model;
        this.panes = panes;
    }

    void press(DockTab pressed, MouseEvent event) {
        end();
        tab = pressed;
        fromX = event.getScreenX();
        fromY = event.getScreenY();
        listen(pressed.getScene());
    }

    /// On the whole window: whatever lies below, the drag is ours until the button is let go of.
    private void listen(Scene at) {
        scene = at;
        at.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
        at.addEventFilter(MouseEvent.MOUSE_RELEASED, released);
        at.addEventFilter(KeyEvent.KEY_PRESSED, key);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && under) {
            event.consume();
            end();
        }
    }

    private void drag(MouseEvent event) {
        DockTab moving = tab;
        if (moving == null) {
            return;
        }
        event.consume();
        if (!under && Math.hypot(event.getScreenX() - fromX, event.getScreenY() - fromY) < THRESHOLD) {
            return;
        }
        under = true;
        moving.getScene().setCursor(Cursor.MOVE);
        clearMarks();
        targetAt(event, moving).ifPresent(target -> target.pane().mark(target.mark()));
    }

    private void release(MouseEvent event) {
        DockTab moving = tab;
        boolean drop = under;
        Optional<DropTarget> target = moving == null ? Optional.empty() : targetAt(event, moving);
        boolean outside = isOutside(event);
        end();
        if (moving == null || !drop) {
            return;
        }
        event.consume();
        if (target.isPresent()) {
            drop(moving.panel(), target.get());
        } else if (outside) {
            detach(moving, event);
        }
    }

    private void drop(String panel, DropTarget target) {
        if (target.panel().isEmpty()) {
            int window = 0;
            for (String other : model.layoutProperty().get().panels()) {
                if (target.pane().areas().stream()
                        .anyMatch(area -> area.shown().panels().contains(other))) {
                    window = model.layoutProperty().get().windowOf(other);
                }
            }
            model.moveToEdge(panel, window, target.side());
        } else {
            model.move(panel, target.panel(), target.side(), target.index());
        }
    }

    private void detach(DockTab moving, MouseEvent event) {
        Bounds size = moving.getParent().getParent().getParent().getLayoutBounds();
        model.detach(
                moving.panel(),
                new Place(
                        event.getScreenX() - GRAB_X,
                        event.getScreenY() - GRAB_Y,
                        Math.max(size.getWidth(), 320),
                        Math.max(size.getHeight(), 240)));
    }

    private Optional<DropTarget> targetAt(MouseEvent event, DockTab moving) {
        for (DockPane pane : panes.get()) {
            if (pane.isWindowAt(event.getScreenX(), event.getScreenY())) {
                return pane.targetAt(event.getScreenX(), event.getScreenY(), moving.panel());
            }
        }
        return Optional.empty();
    }

    private boolean isOutside(MouseEvent event) {
        for (DockPane pane : panes.get()) {
            if (pane.isWindowAt(event.getScreenX(), event.getScreenY())) {
                return false;
            }
        }
        return true;
    }

    private void clearMarks() {
        panes.get().forEach(DockPane::clearMark);
    }

    private void end() {
        clearMarks();
        Scene at = scene;
        if (at != null) {
            at.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
            at.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
            at.removeEventFilter(KeyEvent.KEY_PRESSED, key);
            at.setCursor(null);
        }
        scene = null;
        tab = null;
        under = false;
    }
}
