package dev.yoke.ui.chart.plot;

import dev.yoke.ui.fx.Subscriptions;
import java.util.List;
import javafx.scene.Node;

/// A part of the chart with a package of its own: order lines, drawings. The chart's list of parts holds one line each.
/// Thread: FX.
public interface ChartPart {

    /// What stands in the chart's tool bar, made once; it may be empty.
    default List<Node> tools() {
        return List.of();
    }

    /// Adds layers and gestures to the plot until `open` is closed. May be called again then.
    void attach(Plot plot, Subscriptions open);
}
