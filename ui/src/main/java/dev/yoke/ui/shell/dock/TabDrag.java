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
    private final EventHandler<KeyEvent> escape = event -> {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            end();
        }
    };
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
    }

    void drag(MouseEvent event) {
        DockTab dragged = tab;
        if (dragged == null) {
            return;
        }
        event.consume();
        if (!under && Math.hypot(event.getScreenX() - fromX, event.getScreenY() - fromY) < THRESHOLD) {
            return;
        }
        if (!under) {
            begin(dragged);
        }
        clearMarks();
        targetAt(event, dragged).ifPresent(target -> target.pane().mark(target.mark()));
    }

    private void begin(DockTab dragged) {
        under = true;
        scene = dragged.getScene();
        if (scene != null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
            scene.setCursor(Cursor.MOVE);
        }
    }

    void release(MouseEvent event) {
        DockTab dragged = tab;
        boolean drop = under;
        Optional<DropTarget> target = dragged == null ? Optional.empty() : targetAt(event, dragged);
        boolean outside = isOutside(event);
        end();
        if (dragged == null || !drop) {
            return;
        }
        if (target.isPresent()) {
            drop(dragged.panel(), target.get());
        } else if (outside) {
            detach(dragged, event);
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

    private void detach(DockTab dragged, MouseEvent event) {
        Bounds size = dragged.getParent().getParent().getParent().getLayoutBounds();
        model.detach(
                dragged.panel(),
                new Place(
                        event.getScreenX() - GRAB_X,
                        event.getScreenY() - GRAB_Y,
                        Math.max(size.getWidth(), 320),
                        Math.max(size.getHeight(), 240)));
    }

    private Optional<DropTarget> targetAt(MouseEvent event, DockTab dragged) {
        for (DockPane pane : panes.get()) {
            if (pane.isWindowAt(event.getScreenX(), event.getScreenY())) {
                return pane.targetAt(event.getScreenX(), event.getScreenY(), dragged.panel());
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
            at.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            at.setCursor(null);
        }
        scene = null;
        tab = null;
        under = false;
    }
}
