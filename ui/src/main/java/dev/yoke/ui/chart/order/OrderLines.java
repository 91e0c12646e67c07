package dev.yoke.ui.chart.order;

import dev.yoke.ui.chart.plot.ChartPart;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;

/// Positions and pending orders as lines on the chart.
public final class OrderLines implements ChartPart {

    private final ScreenPorts ports;

    public OrderLines(ScreenPorts ports) {
        this.ports = ports;
    }

    @Override
    public void attach(Plot plot, Subscriptions open) {
        open.add(plot.addLayer(new LevelLayer(plot, ports.desk().amounts())));
    }
}
