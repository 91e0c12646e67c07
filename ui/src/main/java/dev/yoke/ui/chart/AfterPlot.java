package dev.yoke.ui.chart;

import io.fair_acc.chartfx.axes.Axis;
import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.renderer.spi.AbstractRenderer;

/// Tells when chartfx has painted a frame; paints nothing itself.
final class AfterPlot extends AbstractRenderer<AfterPlot> {

    private final Runnable painted;

    AfterPlot(Runnable painted) {
        this.painted = painted;
    }

    @Override
    public void runPostLayout() {
        painted.run();
    }

    @Override
    public void render() {}

    @Override
    public void updateAxisRange(Axis axis, AxisRange range) {}

    @Override
    protected AfterPlot getThis() {
        return this;
    }
}
