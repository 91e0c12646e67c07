package dev.yoke.ui.chart;

import dev.yoke.ui.chart.indicator.StudyMenu;
import dev.yoke.ui.chart.plot.ChartPart;
import dev.yoke.ui.chart.plot.PlotGesture;
import dev.yoke.ui.desk.Action;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The chart's context menu: what each part offers at that place, the part that gets the mouse first on top. Opened by
/// the mouse, the menu key or Shift+F10.
final class ChartMenu implements PlotGesture {

    private final ChartSurface surface;
    private final List<ChartPart> parts;
    private final StudyMenu studies;
    private final List<Action> own;
    private final Function<Action, String> keys;
    private final ContextMenu menu = new ContextMenu();

    /// @param studies what is offered of a study at that place
    /// @param own what the chart itself offers, after its parts
    /// @param keys the key of an action as a text, empty for none
    ChartMenu(
            ChartSurface surface,
            List<ChartPart> parts,
            StudyMenu studies,
            List<Action> own,
            Function<Action, String> keys) {
        this.surface = surface;
        this.parts = parts;
        this.studies = studies;
        this.own = own;
        this.keys = keys;
        menu.setId("chart-menu");
    }

    @Override
    public boolean onContextMenu(Point2D at, Point2D onScreen) {
        menu.getItems().clear();
        surface.studyAt(at).ifPresent(study -> add(studies.of(study)));
        // A pane has values of its own, no prices: nothing is ordered or drawn at a place in it.
        if (at.getY() <= surface.scale().height()) {
            for (ChartPart part : parts.reversed()) {
                add(part.menu(at));
            }
        }
        add(own.stream().map(this::item).toList());
        if (!menu.getItems().isEmpty()) {
            menu.show(surface, onScreen.getX(), onScreen.getY());
        }
        return true;
    }

    private void add(List<MenuItem> items) {
        if (!items.isEmpty() && !menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(items);
    }

    private MenuItem item(Action action) {
        String key = keys.apply(action);
        MenuItem item = new MenuItem(key.isEmpty() ? action.title() : action.title() + "    " + key);
        item.setId("chart-menu-" + action.id().replace('.', '-'));
        item.setOnAction(event -> action.run().run());
        return item;
    }

    @Override
    public boolean onKey(KeyEvent event) {
        boolean asked =
                event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown());
        if (asked) {
            Point2D at = surface.plot().pointer().orElseGet(surface::middle);
            onContextMenu(at, surface.localToScreen(surface.plot().toNode(at.getX(), at.getY())));
        }
        return asked;
    }

    @Override
    public boolean cancel() {
        boolean open = menu.isShowing();
        menu.hide();
        return open;
    }

    ContextMenu menu() {
        return menu;
    }
}
