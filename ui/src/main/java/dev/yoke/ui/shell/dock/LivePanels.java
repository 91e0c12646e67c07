package dev.yoke.ui.shell.dock;

import dev.yoke.ui.desk.PanelKind;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.words.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The panels that exist now. One is made when a layout holds it first, and let go of when no layout holds it. It is
/// attached while the screen is, to the window that it stands in.
final class LivePanels {

    private final DockViewModel model;
    private final Language language;
    private final Map<String, Holder> holders = new HashMap<>();
    private boolean attached;

    /// A panel in its place; the node that moves between tabs and windows.
    static final class Holder extends StackPane {
        private final String id;
        private final Panel panel;
        private final DockTab tab;
        private @Nullable Scene attachedTo;

        private Holder(String id, PanelKind kind, Language language) {
            this.id = id;
            panel = kind.make().apply(new PanelSite(id));
            tab = new DockTab(id, kind, panel, language);
            getStyleClass().add("dock-panel");
            setId("panel-" + id);
            setMinSize(0, 0);
            // What has no room runs over at the bottom, never at the top.
            setAlignment(Pos.TOP_LEFT);
            getChildren().add(panel.node());
            leaveNameToTab(panel.node());
        }

        private static void leaveNameToTab(Node node) {
            if (node instanceof PanelTitle title) {
                title.leaveNameToTab();
            } else if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(Holder::leaveNameToTab);
            }
        }

        String panelId() {
            return id;
        }

        Panel panel() {
            return panel;
        }

        DockTab tab() {
            return tab;
        }
    }

    LivePanels(DockViewModel model, Language language) {
        this.model = model;
        this.language = language;
    }

    Holder holder(String panel) {
        return holders.computeIfAbsent(
                panel, id -> new Holder(id, model.kindOf(id).orElseThrow(), language));
    }

    /// Of the panel that a node stands in; null = in none.
    static @Nullable Holder around(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Holder holder) {
                return holder;
            }
        }
        return null;
    }

    /// Before a layout is shown: what changes its window or goes is detached while it still stands where it was.
    void leave(List<String> staying, Map<String, Scene> windows) {
        for (Holder holder : List.copyOf(holders.values())) {
            boolean stays = staying.contains(holder.id);
            if (!stays || !Objects.equals(holder.attachedTo, windows.get(holder.id))) {
                detach(holder);
                dropKeyboard(holder);
                takeOut(holder);
                takeOut(holder.tab);
            }
            if (!stays) {
                holders.remove(holder.id);
            }
        }
    }

    /// Else the window would give the keyboard to whatever panel comes next.
    private static void dropKeyboard(Holder holder) {
        Scene scene = holder.getScene();
        if (scene != null && holder.equals(around(scene.getFocusOwner()))) {
            scene.getRoot().requestFocus();
        }
    }

    /// Never straight from one window into another: the style of the one does not hold in the other.
    private static void takeOut(Node node) {
        if (node.getParent() instanceof Pane place) {
            place.getChildren().remove(node);
        }
    }

    /// After a layout is shown.
    void arrive() {
        if (attached) {
            holders.values().forEach(this::attach);
        }
    }

    void attach() {
        attached = true;
        arrive();
    }

    void detach() {
        attached = false;
        Set<Holder> all = new HashSet<>(holders.values());
        all.forEach(this::detach);
    }

    boolean areSettled() {
        return holders.values().stream().allMatch(holder -> holder.panel.isSettled());
    }

    private void attach(Holder holder) {
        if (holder.attachedTo == null && holder.getScene() != null) {
            holder.attachedTo = holder.getScene();
            holder.panel.attach();
        }
    }

    private void detach(Holder holder) {
        if (holder.attachedTo != null) {
            holder.attachedTo = null;
            holder.panel.detach();
        }
    }
}
