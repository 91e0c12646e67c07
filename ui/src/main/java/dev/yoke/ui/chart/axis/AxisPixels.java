package dev.yoke.ui.chart.axis;

import io.fair_acc.chartfx.axes.spi.AbstractAxisParameter;

/// An axis in the device's pixels. Inline styles, since the stylesheet's sizes are stronger than what is set.
final class AxisPixels {

    private static final double TICK = 4;
    private static final double LABEL = 11;

    private AxisPixels() {}

    static void apply(AbstractAxisParameter axis, double pixels) {
        double tick = TICK * pixels;
        axis.requestLayout();
        axis.setStyle("-fx-tick-length: " + tick + "px; -fx-tick-label-gap: " + tick + "px;");
        axis.getTickLabelStyle().setStyle("-fx-font-size: " + LABEL * pixels + "px;");
    }
}
