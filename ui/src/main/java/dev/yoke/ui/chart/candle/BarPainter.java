package dev.yoke.ui.chart.candle;

import dev.yoke.ui.chart.plot.PlotContent;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.chart.series.CandleArrays;
import javafx.scene.canvas.GraphicsContext;

/// Bars: a stroke from the low to the high, the open to its left and the close to its right.
final class BarPainter {

    /// @param columns paints what is too narrow for bars
    void paint(GraphicsContext gc, PlotContent content, int from, int to, CandlePainter columns) {
        if (content.scale().barWidth() < CandlePainter.LEAST_BODY_BAR_PX) {
            columns.paint(gc, content.candles(), from, to, content.scale(), content.colours());
            return;
        }
        paint(gc, content, from, to, true);
        paint(gc, content, from, to, false);
    }

    private static void paint(GraphicsContext gc, PlotContent content, int from, int to, boolean up) {
        CandleArrays candles = content.candles();
        PlotScale scale = content.scale();
        double half = (CandlePainter.bodyWidth(scale.barWidth()) - 1) / 2;
        double stroke = Math.max(1, Math.floor(Math.min(content.pixels() * 1.5, scale.barWidth() / 4)));
        gc.setFill(content.colours().candle(up));
        for (int i = from; i < to; i++) {
            if (candles.isUp(i) != up) {
                continue;
            }
            double x = Math.floor(scale.x(i));
            double high = Math.round(scale.y(candles.high(i)));
            double low = Math.max(high + 1, Math.round(scale.y(candles.low(i))));
            gc.fillRect(x, high, stroke, low - high);
            gc.fillRect(x - half, Math.round(scale.y(candles.open(i))), half + stroke, stroke);
            gc.fillRect(x, Math.round(scale.y(candles.close(i))), half + stroke, stroke);
        }
    }
}
