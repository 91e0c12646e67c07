package dev.yoke.ui.chart.drawing;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.chart.plot.PlotScale;
import javafx.geometry.Point2D;

/// Between drawings and the plot: a drawing of another terminal is shifted by the difference of the servers' clocks.
final class DrawingScreen {

    private static final double MAGNET_PX = 12;

    private final Plot plot;

    DrawingScreen(Plot plot) {
        this.plot = plot;
    }

    String terminal() {
        return plot.instrumentProperty()
                .get()
                .map(instrument -> instrument.terminal().name())
                .orElse("");
    }

    private long shiftMs(Drawing drawing) {
        return drawing.terminal().equals(terminal()) ? 0 : plot.serverOffsetMs() - drawing.offsetMs();
    }

    DrawingShape shape(Drawing drawing) {
        PlotScale scale = plot.scale();
        long shift = shiftMs(drawing);
        return new DrawingShape(
                drawing,
                drawing.anchors().stream()
                        .map(anchor -> new Point2D(
                                scale.x(plot.index(anchor.serverMs() + shift)),
                                scale.y(FixedPoint.toDouble(anchor.price()))))
                        .toList(),
                scale.width(),
                scale.height());
    }

    /// The place under the mouse in the time of this chart's terminal: on the candle, and with a magnet on one of its
    /// prices.
    Anchor anchor(Point2D at, boolean magnet) {
        PlotScale scale = plot.scale();
        int index = (int) Math.round(scale.index(at.getX()));
        double price = Math.max(1e-8, scale.price(at.getY()));
        double reach = magnet ? MAGNET_PX * (scale.high() - scale.low()) / scale.height() : -1;
        return new Anchor(plot.serverMs(index), Math.max(1, onTick(Magnet.price(plot.candles(), index, price, reach))));
    }

    private long onTick(long price) {
        long tick = plot.tickSize();
        return tick > 0 ? Math.max(tick, FixedPoint.roundTo(price, tick)) : price;
    }

    /// The same place in the time of the drawing's terminal.
    Anchor anchor(Point2D at, boolean magnet, Drawing of) {
        Anchor here = anchor(at, magnet);
        return new Anchor(here.serverMs() - shiftMs(of), here.price());
    }

    /// Milliseconds of one candle.
    long barMs() {
        return plot.timeframeProperty().get().durationMs();
    }

    long tick() {
        return Math.max(1, plot.tickSize());
    }

    long offsetMs() {
        return plot.serverOffsetMs();
    }
}
