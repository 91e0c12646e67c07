package dev.yoke.ui.control;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

/// Menus, lists of choices and tooltips are windows of their own, outside the [ScaleBox] that the control stands in:
/// each is drawn as large as the window it belongs to, from the moment it opens. Thread: FX.
public final class PopupScale {

    private static final double SAME_PX = 2;
    private static final EventHandler<WindowEvent> PLACED = event -> place((PopupWindow) event.getSource());

    private PopupScale() {}

    /// For all windows of the program; following twice changes nothing more.
    public static Subscription follow() {
        ListChangeListener<Window> opened = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(PopupScale::dress);
            }
        };
        Window.getWindows().addListener(opened);
        return () -> Window.getWindows().removeListener(opened);
    }

    private static void dress(Window window) {
        if (window instanceof PopupWindow popup) {
            double factor = factorOf(popup);
            contents(popup).forEach(content -> scale(content, factor));
            popup.removeEventHandler(WindowEvent.WINDOW_SHOWN, PLACED);
            popup.addEventHandler(WindowEvent.WINDOW_SHOWN, PLACED);
        }
    }

    /// Of the window that a popup, or the menu it came out of, belongs to.
    private static double factorOf(PopupWindow popup) {
        Window owner = popup.getOwnerWindow();
        while (owner instanceof PopupWindow outer) {
            owner = outer.getOwnerWindow();
        }
        Scene scene = owner == null ? null : owner.getScene();
        return scene != null && scene.getRoot() instanceof ScaleBox box ? box.percent() / 100.0 : 1;
    }

    private static List<Node> contents(PopupWindow popup) {
        return popup.getScene().getRoot().getChildrenUnmodifiable();
    }

    private static void scale(Node content, double factor) {
        content.getTransforms().removeIf(OfWindow.class::isInstance);
        if (factor != 1) {
            content.getTransforms().add(new OfWindow(factor));
        }
    }

    /// The toolkit placed it by its size before it was scaled, and the first time by its size before it was styled.
    /// What is to end at an edge of its control, from right to left or above, ends there.
    private static void place(PopupWindow popup) {
        Node owner = popup.getOwnerNode();
        if (owner == null) {
            ((ListPlace) popup.getProperties().computeIfAbsent(ListPlace.class, key -> new ListPlace(popup))).shift();
            return;
        }
        Bounds at = owner.localToScreen(owner.getLayoutBounds());
        Bounds content = size(popup);
        double factor = factorOf(popup);
        double right = popup.getAnchorX() + content.getWidth();
        if (near(right, at.getMaxX()) || (isFromRightToLeft(popup) && owner instanceof MenuButton)) {
            popup.setAnchorX(at.getMaxX() - content.getWidth() * factor);
        } else if (near(right, at.getMinX()) || (isFromRightToLeft(popup) && isInMenu(owner))) {
            popup.setAnchorX(at.getMinX() - content.getWidth() * factor);
        }
        if (near(popup.getAnchorY() + content.getHeight(), at.getMinY())) {
            popup.setAnchorY(at.getMinY() - content.getHeight() * factor);
        }
    }

    private static boolean isFromRightToLeft(PopupWindow popup) {
        return popup.getScene().getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    private static boolean isInMenu(Node owner) {
        return owner.getScene().getWindow() instanceof PopupWindow;
    }

    /// What a popup shows, without its shadow. The list of a choice is in a node that has no size.
    private static Bounds size(PopupWindow popup) {
        Node content = popup.getScene().getRoot();
        while (content.getLayoutBounds().getWidth() == 0
                && content instanceof Parent parent
                && !parent.getChildrenUnmodifiable().isEmpty()) {
            content = parent.getChildrenUnmodifiable().getFirst();
        }
        return content.getLayoutBounds();
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= SAME_PX;
    }

    /// Tells our own scale from one that the popup came with.
    private static final class OfWindow extends Scale {
        OfWindow(double factor) {
            super(factor, factor);
        }
    }

    /// The list of a choice does not name its control, and the toolkit places it anew whenever it is laid out. From
    /// right to left it ends where its control does.
    private static final class ListPlace {

        private final PopupWindow popup;
        private boolean shifting;

        ListPlace(PopupWindow popup) {
            this.popup = popup;
            popup.anchorXProperty().subscribe((before, now) -> shift());
        }

        private void shift() {
            if (!shifting && popup.isShowing() && isFromRightToLeft(popup)) {
                shifting = true;
                popup.setAnchorX(popup.getAnchorX() - size(popup).getWidth() * (factorOf(popup) - 1));
                shifting = false;
            }
        }
    }
}
