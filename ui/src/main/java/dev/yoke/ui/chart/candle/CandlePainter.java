package dev.yoke.ui.chart.candle;

import dev.yoke.ui.chart.plot.ChartColours;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.chart.series.CandleArrays;
import javafx.scene.canvas.GraphicsContext;

/// Candles: only what is in view, from primitive arrays, one colour after the other, on whole
/// pixels. Below three pixels per candle it paints one bar per pixel column that keeps every high and low.
public final class CandlePainter {

    private static final double BODY_SHARE = 0.8;
    static final double LEAST_BODY_BAR_PX = 3;

    private final ColumnAggregator columns = new ColumnAggregator();

    /// Paints the candles `from` (inclusive) to `to` (exclusive) into the plot whose left upper corner is the origin.
    public void paint(
            GraphicsContext gc, CandleArrays candles, int from, int to, PlotScale scale, ChartColours colours) {
        if (from >= to || !scale.isUsable()) {
            return;
        }
        if (scale.barWidth() < LEAST_BODY_BAR_PX) {
            columns.aggregate(candles, from, to, scale);
            paintColumns(gc, scale, colours, true);
            paintColumns(gc, scale, colours, false);
        } else {
            paintBodies(gc, candles, from, to, scale, colours, true);
            paintBodies(gc, candles, from, to, scale, colours, false);
        }
    }

    private void paintColumns(GraphicsContext gc, PlotScale scale, ChartColours colours, boolean up) {
        gc.setFill(colours.candle(up));
        for (int column = 0; column < columns.columns(); column++) {
            if (!columns.isEmpty(column) && columns.isUp(column) == up) {
                double top = Math.floor(scale.y(columns.high(column)));
                double bottom = Math.ceil(scale.y(columns.low(column)));
                gc.fillRect(column, top, 1, Math.max(1, bottom - top));
            }
        }
    }

    private static void paintBodies(
            GraphicsContext gc,
            CandleArrays candles,
            int from,
            int to,
            PlotScale scale,
            ChartColours colours,
            boolean up) {
        double body = bodyWidth(scale.barWidth());
        double half = (body - 1) / 2;
        boolean hollow = colours.isHollow(up) && body >= 3;
        gc.setFill(colours.candle(up));
        for (int i = from; i < to; i++) {
            if (candles.isUp(i) != up) {
                continue;
            }
            double x = Math.floor(scale.x(i));
            double top = Math.round(scale.y(Math.max(candles.open(i), candles.close(i))));
            double bottom = Math.max(top + 1, Math.round(scale.y(Math.min(candles.open(i), candles.close(i)))));
            double high = Math.round(scale.y(candles.high(i)));
            double low = Math.round(scale.y(candles.low(i)));
            if (high < top) {
                gc.fillRect(x, high, 1, top - high);
            }
            if (low > bottom) {
                gc.fillRect(x, bottom, 1, low - bottom);
            }
            if (hollow && bottom - top >= 3) {
                outline(gc, x - half, top, body, bottom - top);
            } else {
                gc.fillRect(x - half, top, body, bottom - top);
            }
        }
    }

    private static void outline(GraphicsContext gc, double x, double y, double width, double height) {
        gc.fillRect(x, y, width, 1);
        gc.fillRect(x, y + height - 1, width, 1);
        gc.fillRect(x, y + 1, 1, height - 2);
        gc.fillRect(x + width - 1, y + 1, 1, height - 2);
    }

    /// An odd number of pixels, so that the wick stands in the middle.
    public static double bodyWidth(double barWidth) {
        int width = (int) Math.floor(barWidth * BODY_SHARE);
        return Math.max(1, width % 2 == 0 ? width - 1 : width);
    }
}
