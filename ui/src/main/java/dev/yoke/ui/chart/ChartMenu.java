package dev.yoke.ui.chart;

import dev.yoke.ui.chart.plot.ChartPart;
import dev.yoke.ui.chart.plot.PlotGesture;
import java.util.List;
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
    private final ContextMenu menu = new ContextMenu();

    ChartMenu(ChartSurface surface, List<ChartPart> parts) {
        this.surface = surface;
        this.parts = parts;
        menu.setId("chart-menu");
    }

    @Override
    public boolean onContextMenu(Point2D at, Point2D onScreen) {
        menu.getItems().clear();
        for (ChartPart part : parts.reversed()) {
            List<MenuItem> items = part.menu(at);
            if (!items.isEmpty() && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(items);
        }
        if (!menu.getItems().isEmpty()) {
            menu.show(surface, onScreen.getX(), onScreen.getY());
        }
        return true;
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
