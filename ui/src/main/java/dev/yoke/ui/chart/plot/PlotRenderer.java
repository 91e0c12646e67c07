package dev.yoke.ui.chart.plot;

import io.fair_acc.chartfx.axes.Axis;
import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.renderer.spi.AbstractRenderer;
import javafx.scene.canvas.GraphicsContext;

/// A layer of the plot in chartfx's pipeline. It takes its data from a [PlotContent] instead of chartfx data sets:
/// those lock and copy, and are read by virtual calls per value.
public abstract class PlotRenderer extends AbstractRenderer<PlotRenderer> {

    private final PlotContent content;

    protected PlotRenderer(PlotContent content) {
        this.content = content;
    }

    public abstract void paint(GraphicsContext gc, PlotContent plot);

    /// Nothing outside of the scale's part of the plot is painted until the context is restored.
    protected static void clip(GraphicsContext gc, PlotScale scale) {
        gc.beginPath();
        gc.rect(0, 0, scale.width(), scale.height());
        gc.clip();
    }

    @Override
    public void render() {
        if (content.scale().isUsable()) {
            GraphicsContext gc = getChart().getCanvas().getGraphicsContext2D();
            gc.save();
            paint(gc, content);
            gc.restore();
        }
    }

    @Override
    public void updateAxisRange(Axis axis, AxisRange range) {}

    @Override
    protected PlotRenderer getThis() {
        return this;
    }
}
