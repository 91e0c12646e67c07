package dev.yoke.ui.chart.candle;

import dev.yoke.ui.chart.plot.PlotContent;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.chart.series.CandleArrays;
import dev.yoke.ui.theme.Token;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;

/// A line through the closes. Where several candles share a pixel column, it goes through the least and the greatest
/// close of each, so that no turn is lost.
final class LinePainter {

    private static final double WIDTH = 1.5;

    private double[] xs = new double[256];
    private double[] ys = new double[256];

    /// Paints from the candle before `from`, so that the line has no gap.
    void paint(GraphicsContext gc, PlotContent content, int from, int to) {
        CandleArrays candles = content.candles();
        PlotScale scale = content.scale();
        int points = 0;
        double perBar = scale.barWidth();
        double first = scale.x(0);
        for (int i = Math.max(0, from - 1); i < to; ) {
            int column = (int) Math.floor(scale.x(i));
            int end =
                    perBar >= 1 ? i + 1 : (int) Math.min(to, Math.max(i + 1, Math.ceil((column + 1 - first) / perBar)));
            points = add(points, scale.x(i) + 0.5, scale.y(candles.close(i)));
            if (end - i > 1) {
                points = add(points, column + 0.5, scale.y(candles.lowestClose(i, end)));
                points = add(points, column + 0.5, scale.y(candles.highestClose(i, end)));
            }
            i = end;
        }
        gc.setStroke(content.colours().get(Token.ACCENT));
        gc.setLineWidth(WIDTH * content.pixels());
        if (points > 1) {
            gc.strokePolyline(xs, ys, points);
        }
    }

    private int add(int points, double x, double y) {
        if (points == xs.length) {
            xs = Arrays.copyOf(xs, points * 2);
            ys = Arrays.copyOf(ys, points * 2);
        }
        xs[points] = x;
        ys[points] = y;
        return points + 1;
    }
}
