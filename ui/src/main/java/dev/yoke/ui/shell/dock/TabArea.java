package dev.yoke.ui.shell.dock;

import dev.yoke.ui.shell.dock.Area.Tabs;
import dev.yoke.ui.theme.Measures;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/// Panels in one place: their tabs, and below the panel that is selected.
final class TabArea extends VBox {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final DockViewModel model;
    private final LivePanels panels;
    private final PanelMenu menu;
    private final TabDrag drag;
    private final HBox tabs = new HBox();
    private final StackPane content = new StackPane();
    private final Button more = new Button();
    private Tabs shown;

    TabArea(DockViewModel model, LivePanels panels, PanelMenu menu, TabDrag drag, Phrases words, Tabs area) {
        this.model = model;
        this.panels = panels;
        this.menu = menu;
        this.drag = drag;
        shown = area;
        getStyleClass().add("dock-tabs");
        setMinSize(0, 0);
        tabs.getStyleClass().add("dock-tab-row");
        tabs.setAccessibleRole(AccessibleRole.TAB_PANE);
        tabs.setMinWidth(0);
        more.getStyleClass().addAll("flat", "dock-more");
        more.setGraphic(new FontIcon(Material2MZ.MORE_VERT));
        more.setAccessibleText(words.get("menu.open"));
        more.setTooltip(new Tooltip(words.get("menu.open")));
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(event -> openMenu(more, shown.selected(), Side.BOTTOM));
        HBox.setHgrow(tabs, Priority.ALWAYS);
        HBox strip = new HBox(tabs, more);
        strip.getStyleClass().add("dock-strip");
        strip.setMinWidth(0);
        clip(strip);
        content.setMinSize(0, 0);
        clip(content);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(strip, content);
        actOnMouse(strip);
        actOnKeys();
    }

    /// A panel that is wider than its place does not reach over its neighbour.
    private static void clip(Region region) {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(region.widthProperty());
        clip.heightProperty().bind(region.heightProperty());
        region.setClip(clip);
    }

    void show(Tabs area) {
        shown = area;
        List<Node> row = new ArrayList<>();
        List<Node> pages = new ArrayList<>();
        for (String panel : area.panels()) {
            LivePanels.Holder holder = panels.holder(panel);
            boolean selected = panel.equals(area.selected());
            holder.setVisible(selected);
            holder.tab().select(selected);
            row.add(holder.tab());
            pages.add(holder);
        }
        if (!tabs.getChildren().equals(row)) {
            tabs.getChildren().setAll(row);
        }
        if (!content.getChildren().equals(pages)) {
            content.getChildren().setAll(pages);
        }
    }

    /// Whether the keyboard is in it.
    void activate(boolean active) {
        pseudoClassStateChanged(ACTIVE, active);
    }

    Tabs shown() {
        return shown;
    }

    private void actOnMouse(Node strip) {
        tabs.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> tabAt(event).ifPresent(tab -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        model.select(tab.panel());
                        tab.requestFocus();
                        drag.press(tab, event);
                    } else if (event.getButton() == MouseButton.MIDDLE) {
                        model.close(tab.panel());
                    }
                    event.consume();
                }));
        tabs.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                tabAt(event).ifPresent(tab -> model.maximise(tab.panel()));
            }
        });
        strip.setOnContextMenuRequested(this::onContextMenu);
    }

    private Optional<DockTab> tabAt(MouseEvent event) {
        return tabOf(event.getTarget());
    }

    private static Optional<DockTab> tabOf(Object target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof DockTab tab) {
                return Optional.of(tab);
            }
        }
        return Optional.empty();
    }

    private void onContextMenu(ContextMenuEvent event) {
        String panel = tabOf(event.getTarget()).map(DockTab::panel).orElse(shown.selected());
        ContextMenu context = menu.of(panel);
        Node tab = panels.holder(panel).tab();
        if (event.isKeyboardTrigger()) {
            context.show(tab, Side.BOTTOM, 0, 0);
        } else {
            context.show(tab, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    private void openMenu(Node at, String panel, Side side) {
        menu.of(panel).show(at, side, 0, 0);
    }

    /// On the tabs themselves: the arrows go along them, Enter goes into the panel, Delete closes it.
    private void actOnKeys() {
        tabs.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            int step = stepOf(event);
            String panel = shown.selected();
            switch (event.getCode()) {
                case LEFT, RIGHT -> selectTab(step);
                case ENTER, SPACE, DOWN -> PanelFocus.into(panels.holder(panel));
                case DELETE -> model.close(panel);
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    private int stepOf(KeyEvent event) {
        boolean mirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        boolean left = event.getCode() == KeyCode.LEFT;
        return left == mirrored ? 1 : -1;
    }

    private void selectTab(int step) {
        int next = shown.panels().indexOf(shown.selected()) + step;
        if (next >= 0 && next < shown.panels().size()) {
            String panel = shown.panels().get(next);
            model.select(panel);
            panels.holder(panel).tab().requestFocus();
        }
    }

    /// Where a tab would go when dropped at a place on the row; -1 = not on the row.
    int indexAt(double screenX, double screenY) {
        var at = tabs.screenToLocal(screenX, screenY);
        if (at == null || at.getY() < 0 || at.getY() > Measures.ROW || at.getX() < 0 || at.getX() > tabs.getWidth()) {
            return -1;
        }
        int index = 0;
        for (Node tab : tabs.getChildren()) {
            Bounds bounds = tab.getBoundsInParent();
            if (at.getX() > bounds.getCenterX()) {
                index++;
            }
        }
        return index;
    }
}
