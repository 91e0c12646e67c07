package dev.yoke.ui.chart.indicator;

import dev.yoke.core.indicator.IndicatorLine;
import dev.yoke.ui.chart.plot.ChartColours;
import dev.yoke.ui.chart.plot.PlotContent;
import dev.yoke.ui.chart.plot.PlotRenderer;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.theme.Token;
import java.util.Arrays;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Indicator lines over the candles; Bollinger's outer lines hold a band.
public final class IndicatorRenderer extends PlotRenderer {

    private static final double LINE_PX = 1.4;
    private static final double CROWDED_OPACITY = 0.6;

    private double[] xs = new double[256];
    private double[] ys = new double[256];

    private final IndicatorLines lines;

    public IndicatorRenderer(PlotContent content, IndicatorLines lines) {
        super(content);
        this.lines = lines;
    }

    @Override
    public void paint(GraphicsContext gc, PlotContent content) {
        int completed = content.candles().lastIndex();
        PlotScale scale = content.scale();
        int from = Math.max(0, scale.from(completed) - 1);
        int to = Math.max(from, scale.to(completed));
        for (Indicator indicator : this.lines.shown()) {
            paint(gc, content, indicator, from, to);
        }
    }

    /// Paints from the last completed to the forming candle.
    public void paintForming(GraphicsContext gc, PlotContent content) {
        int last = content.candles().lastIndex();
        for (Indicator indicator : this.lines.shown()) {
            paint(gc, content, indicator, Math.max(0, last - 1), last + 1);
        }
    }

    private void paint(GraphicsContext gc, PlotContent content, Indicator indicator, int from, int to) {
        List<IndicatorLine> lines = this.lines.of(indicator);
        if (lines.isEmpty() || lines.getFirst().size() == 0) {
            return;
        }
        if (indicator == Indicator.BOLLINGER) {
            fillBand(gc, content, lines.getFirst(), lines.getLast(), from, to);
        }
        gc.setStroke(colour(content.colours(), indicator));
        boolean crowded = content.scale().barWidth() < 1;
        gc.setLineWidth(crowded || indicator == Indicator.BOLLINGER ? 1 : LINE_PX);
        gc.setGlobalAlpha(crowded ? CROWDED_OPACITY : gc.getGlobalAlpha());
        for (int i = 0; i < lines.size(); i++) {
            stroke(
                    gc,
                    content.scale(),
                    lines.get(i),
                    from,
                    Math.min(to, lines.get(i).size()));
        }
    }

    public static Color colour(ChartColours colours, Indicator indicator) {
        return switch (indicator) {
            case EMA_9 -> colours.get(Token.SERIES_1);
            case EMA_21 -> colours.get(Token.SERIES_2);
            case EMA_50 -> colours.get(Token.SERIES_3);
            case BOLLINGER -> colours.get(Token.FG_MUTED);
            case VWAP -> colours.get(Token.FG);
        };
    }

    private void stroke(GraphicsContext gc, PlotScale scale, IndicatorLine line, int from, int to) {
        int points = 0;
        double lastX = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double value = line.value(i);
            double x = scale.x(i) + 0.5;
            if (Double.isNaN(value)) {
                points = flush(gc, points);
            } else if (x - lastX >= 1 || i == to - 1) {
                points = add(points, x, scale.y(value));
                lastX = x;
            }
        }
        flush(gc, points);
    }

    private int flush(GraphicsContext gc, int points) {
        if (points > 1) {
            gc.strokePolyline(xs, ys, points);
        }
        return 0;
    }

    private void fillBand(
            GraphicsContext gc, PlotContent content, IndicatorLine upper, IndicatorLine lower, int from, int to) {
        PlotScale scale = content.scale();
        int points = 0;
        int step = (int) Math.max(1, Math.floor(1 / scale.barWidth()));
        int end = Math.min(to, upper.size());
        for (int i = from; i < end; i += step) {
            if (!Double.isNaN(upper.value(i))) {
                points = add(points, scale.x(i) + 0.5, scale.y(upper.value(i)));
            }
        }
        for (int i = from + (end - 1 - from) / step * step; i >= from; i -= step) {
            if (!Double.isNaN(lower.value(i))) {
                points = add(points, scale.x(i) + 0.5, scale.y(lower.value(i)));
            }
        }
        gc.setFill(content.colours().band());
        gc.fillPolygon(xs, ys, points);
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
