package dev.yoke.ui.shell.dock;

import dev.yoke.ui.shell.dock.Area.Empty;
import dev.yoke.ui.shell.dock.Area.Split;
import dev.yoke.ui.shell.dock.Area.Tabs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The panels of one window.
final class DockPane extends Region {

    private static final String SHEET = Objects.requireNonNull(DockPane.class.getResource("dock.css"), "dock.css")
            .toExternalForm();
    private static final double EDGE = 14;
    private static final double DROP_SHARE = 0.4;
    private static final double EDGE_SHARE = 0.25;

    private final DockParts parts;
    private final Region mark = new Region();
    /// As large as what stands in the lower left corner: toasts keep to its width.
    private final Region corner = new Region();
    private Node content;

    DockPane(DockParts parts) {
        this.parts = parts;
        getStyleClass().add("dock");
        getStylesheets().add(SHEET);
        mark.getStyleClass().add("dock-mark");
        mark.setMouseTransparent(true);
        mark.setManaged(false);
        mark.setVisible(false);
        corner.setManaged(false);
        corner.setMouseTransparent(true);
        corner.setVisible(false);
        content = parts.emptyState();
        getChildren().addAll(content, corner, mark);
        setMinSize(0, 0);
        sceneProperty()
                .flatMap(scene -> scene == null ? null : scene.focusOwnerProperty())
                .subscribe(this::onFocus);
        sceneProperty()
                .flatMap(scene -> scene == null ? null : scene.windowProperty())
                .flatMap(window -> window == null ? null : window.focusedProperty())
                .subscribe(focused -> showFocus());
    }

    private void showFocus() {
        onFocus(getScene() == null ? null : getScene().getFocusOwner());
    }

    /// A window that has not the keyboard says nothing of which panel has it.
    private void onFocus(@Nullable Node owner) {
        String panel = panelAt(owner);
        boolean here = getScene() != null
                && getScene().getWindow() != null
                && getScene().getWindow().isFocused();
        if (here && !panel.isEmpty()) {
            parts.model().focus(panel);
        }
        areas().forEach(area -> area.activate(area.shown().panels().contains(panel)));
    }

    /// The panel that a node stands in, or whose tab it is; empty = none.
    private static String panelAt(@Nullable Node node) {
        if (node instanceof DockTab tab) {
            return tab.panel();
        }
        LivePanels.Holder holder = LivePanels.around(node);
        return holder == null ? "" : holder.panelId();
    }

    void show(Area area, String maximised) {
        Rebuild rebuild = new Rebuild();
        Node next = rebuild.nodeOf(area, Optional.of(content));
        if (!next.equals(content)) {
            content = next;
            getChildren().set(0, next);
        }
        rebuild.fill();
        showAlone(next, area, maximised);
        showFocus();
        requestLayout();
    }

    /// One change from what is shown to an area. Nodes that can stay do; panels are put in when all stands in the
    /// window, so that none is styled outside of it.
    private final class Rebuild {
        private final List<TabArea> free = areas();
        private final Map<TabArea, Tabs> filled = new LinkedHashMap<>();

        private Node nodeOf(Area area, Optional<Node> before) {
            return switch (area) {
                case Empty empty -> parts.emptyState();
                case Tabs tabs -> tabAreaOf(tabs);
                case Split split -> {
                    SplitBox box = before.filter(SplitBox.class::isInstance)
                            .map(SplitBox.class::cast)
                            .filter(known -> known.split().across() == split.across())
                            .orElseGet(() -> new SplitBox(parts.model(), split));
                    box.show(split, this::nodeOf);
                    yield box;
                }
            };
        }

        private TabArea tabAreaOf(Tabs tabs) {
            TabArea area = free.stream()
                    .filter(known -> tabs.panels().stream()
                            .anyMatch(panel -> known.shown().panels().contains(panel)))
                    .findFirst()
                    .orElseGet(() -> parts.tabArea(tabs));
            free.remove(area);
            filled.put(area, tabs);
            return area;
        }

        private void fill() {
            filled.forEach(TabArea::show);
        }
    }

    /// Gives a maximised panel all the room, and every other its own again.
    private static void showAlone(Node node, Area area, String panel) {
        if (node instanceof SplitBox box && area instanceof Split split) {
            int alone = -1;
            for (int i = 0; i < split.parts().size(); i++) {
                if (split.parts().get(i).panels().contains(panel)) {
                    alone = i;
                }
                showAlone(box.parts().get(i), split.parts().get(i), panel);
            }
            box.showAlone(alone);
        }
    }

    List<TabArea> areas() {
        List<TabArea> areas = new ArrayList<>();
        collect(content, areas);
        return areas;
    }

    private static void collect(Node node, List<TabArea> areas) {
        if (node instanceof TabArea area) {
            areas.add(area);
        } else if (node instanceof SplitBox box) {
            box.parts().forEach(part -> collect(part, areas));
        }
    }

    Region corner() {
        return corner;
    }

    /// Whether a point of the screen is within the window of this pane.
    boolean isWindowAt(double screenX, double screenY) {
        if (getScene() == null || getScene().getWindow() == null) {
            return false;
        }
        var window = getScene().getWindow();
        return window.isShowing()
                && new BoundingBox(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                        .contains(screenX, screenY);
    }

    Optional<DropTarget> targetAt(double screenX, double screenY, String dragged) {
        Point2D at = screenToLocal(screenX, screenY);
        if (at == null || !contains(at)) {
            return Optional.empty();
        }
        for (TabArea area : areas()) {
            int index = isShown(area) ? area.indexAt(screenX, screenY) : -1;
            if (index >= 0) {
                return Optional.of(new DropTarget(this, area.shown().selected(), Side.CENTRE, index, boundsOf(area)));
            }
        }
        Optional<Side> edge = edgeAt(at);
        if (edge.isPresent()) {
            Bounds part = DropTarget.part(getLayoutBounds(), edge.get(), EDGE_SHARE);
            return Optional.of(new DropTarget(this, "", edge.get(), 0, part));
        }
        return areas().stream()
                .filter(DockPane::isShown)
                .filter(area -> boundsOf(area).contains(at))
                .findFirst()
                .map(area -> targetIn(area, at, dragged));
    }

    private DropTarget targetIn(TabArea area, Point2D at, String dragged) {
        Bounds bounds = boundsOf(area);
        Side side = DropTarget.sideAt(
                at.getX() - bounds.getMinX(), at.getY() - bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        String panel = area.shown().selected();
        boolean own = area.shown().panels().contains(dragged);
        return new DropTarget(
                this, own ? dragged : panel, side, Integer.MAX_VALUE, DropTarget.part(bounds, side, DROP_SHARE));
    }

    private Optional<Side> edgeAt(Point2D at) {
        if (!(content instanceof SplitBox)) {
            return Optional.empty();
        }
        if (at.getX() < EDGE) {
            return Optional.of(Side.START);
        }
        if (at.getX() > getWidth() - EDGE) {
            return Optional.of(Side.END);
        }
        if (at.getY() > getHeight() - EDGE) {
            return Optional.of(Side.BOTTOM);
        }
        return at.getY() < EDGE ? Optional.of(Side.TOP) : Optional.empty();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Bounds boundsOf(Node node) {
        return sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    void mark(Bounds bounds) {
        mark.setVisible(true);
        mark.resizeRelocate(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    void clearMark() {
        mark.setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
        double width = areas().stream()
                .filter(area -> {
                    Bounds bounds = boundsOf(area);
                    return bounds.getMinX() < 1 && bounds.getMaxY() > getHeight() - 2;
                })
                .mapToDouble(TabArea::getWidth)
                .findFirst()
                .orElse(getWidth() / 4);
        corner.resize(width, 1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
