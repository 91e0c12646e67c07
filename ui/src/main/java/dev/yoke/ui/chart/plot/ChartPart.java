package dev.yoke.ui.chart.plot;

import dev.yoke.ui.fx.Subscriptions;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;

/// A part of the chart with a package of its own: order lines, drawings. The chart's list of parts holds one line each.
/// Thread: FX.
public interface ChartPart {

    /// What stands in the chart's tool bar, made once; it may be empty.
    default List<Node> tools() {
        return List.of();
    }

    /// What lies over the plot, made once. Its parts are not managed: they place themselves by [Plot#toNode].
    default List<Node> overlays() {
        return List.of();
    }

    /// What the chart's context menu offers at a place of the plot.
    default List<MenuItem> menu(Point2D at) {
        return List.of();
    }

    /// Adds layers and gestures to the plot until `open` is closed. May be called again then.
    void attach(Plot plot, Subscriptions open);
}
