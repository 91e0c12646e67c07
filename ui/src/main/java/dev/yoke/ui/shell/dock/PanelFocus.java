package dev.yoke.ui.shell.dock;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.stage.Window;

/// Takes the keyboard into a panel.
final class PanelFocus {

    private PanelFocus() {}

    /// To where the panel says its work begins, else to the first thing in it that takes keys.
    static void into(LivePanels.Holder holder) {
        if (holder.getScene() == null) {
            return;
        }
        Window window = holder.getScene().getWindow();
        if (window != null && !window.isFocused()) {
            window.requestFocus();
        }
        holder.panel().focus();
        Node owner = holder.getScene().getFocusOwner();
        boolean taken = owner != null && LivePanels.around(owner) == holder;
        if (taken && owner.isFocusTraversable()) {
            return;
        }
        holder.requestFocus();
        holder.requestFocusTraversal(TraversalDirection.NEXT);
        if (LivePanels.around(holder.getScene().getFocusOwner()) != holder) {
            holder.tab().requestFocus();
        }
    }
}
