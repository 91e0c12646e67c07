package dev.yoke.ui.chart.indicator;

import dev.yoke.ui.chart.plot.PlotScale;
import java.util.function.IntToDoubleFunction;

/// A line whose candles are narrower than a pixel: one upright bar per pixel column, over what the line has there and
/// on to where the column before left it. Its ends lie between pixels, so it is as smooth as a stroke, and it costs a
/// small part of one.
final class ColumnLine {

    /// Takes a bar of one pixel's width.
    interface Bars {
        void fill(double x, double y, double height);
    }

    private static final int LOOKS_PER_COLUMN = 4;
    private static final double WIDTH = 1;

    private double least;
    private double greatest;
    private double latest;

    /// @param values of the line by index, NaN where there is none
    /// @param shift of the line against the candles
    void paint(Bars bars, PlotScale scale, IntToDoubleFunction values, int shift, int from, int to) {
        int step = (int) Math.max(1, Math.floor(1 / scale.barWidth() / LOOKS_PER_COLUMN));
        double column = Double.NaN;
        begin(Double.NaN);
        // On a fixed raster, so that a line does not flicker while it is moved.
        for (int i = from - from % step; i < to; i = StudyPainter.next(i, step, to)) {
            double value = values.applyAsDouble(i);
            if (Double.isNaN(value)) {
                fill(bars, column);
                begin(Double.NaN);
                continue;
            }
            double at = Math.floor(scale.x(i + (double) shift) + 0.5);
            if (at != column) {
                fill(bars, column);
                begin(latest);
                column = at;
            }
            take(scale.y(value));
        }
        fill(bars, column);
    }

    private void begin(double y) {
        least = y;
        greatest = y;
        latest = y;
    }

    private void take(double y) {
        least = Double.isNaN(least) ? y : Math.min(least, y);
        greatest = Double.isNaN(greatest) ? y : Math.max(greatest, y);
        latest = y;
    }

    private void fill(Bars bars, double column) {
        if (!Double.isNaN(least) && !Double.isNaN(column)) {
            bars.fill(column, least - WIDTH / 2, greatest - least + WIDTH);
        }
    }
}
