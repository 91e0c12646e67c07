package dev.yoke.ui.chart.indicator;

import dev.yoke.core.indicator.IndicatorLine;
import dev.yoke.core.indicator.Study;
import dev.yoke.ui.chart.candle.CandlePainter;
import dev.yoke.ui.chart.plot.PlotContent;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.chart.series.CandleArrays;
import dev.yoke.ui.theme.Token;
import java.util.Arrays;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// One study's lines, bands, dots and histograms. Where candles are narrower than a pixel it paints one value per
/// pixel.
final class StudyPainter {

    private static final double CROWDED_OPACITY = 0.6;

    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private final ColumnLine columns = new ColumnLine();

    /// Paints the candles `from` (inclusive) to `to` (exclusive).
    ///
    /// @param whole also what shifted lines have at the same places from other candles
    void paint(
            GraphicsContext gc,
            PlotContent content,
            PlotScale scale,
            ShownStudy study,
            List<StudyLines.Line> lines,
            int from,
            int to,
            boolean whole) {
        if (lines.isEmpty() || lines.getFirst().values().size() == 0) {
            return;
        }
        fillBetween(gc, content, scale, lines, from, to, whole);
        boolean crowded = scale.barWidth() < 1;
        gc.setGlobalAlpha(crowded ? gc.getGlobalAlpha() * CROWDED_OPACITY : gc.getGlobalAlpha());
        for (int i = 0; i < lines.size(); i++) {
            StudyLines.Line line = lines.get(i);
            boolean thin = crowded || line.line().look() == Study.Look.BAND;
            gc.setLineWidth(thin ? 1 : study.width() * content.pixels());
            gc.setStroke(content.colours().get(study.colour(i)));
            gc.setFill(content.colours().get(study.colour(i)));
            paint(gc, content, scale, line, from, to, whole);
        }
    }

    private void paint(
            GraphicsContext gc,
            PlotContent content,
            PlotScale scale,
            StudyLines.Line line,
            int from,
            int to,
            boolean whole) {
        int begin = begin(scale, line, from, whole);
        int end = end(content, line, to, whole);
        switch (line.line().look()) {
            case HISTOGRAM -> histogram(gc, content, scale, line.values(), begin, end);
            case DOTS -> dots(gc, content, scale, line.values(), begin, end);
            case TREND -> trend(gc, content, scale, line.values(), begin, end);
            case LINE, BAND -> {
                if (scale.barWidth() < 1) {
                    columns.paint(
                            (x, y, height) -> gc.fillRect(x, y, 1, height),
                            scale,
                            line.values()::value,
                            line.shift(),
                            begin,
                            end);
                } else {
                    stroke(gc, scale, line.values(), line.shift(), begin, end);
                }
            }
        }
    }

    private static int begin(PlotScale scale, StudyLines.Line line, int from, boolean whole) {
        return whole && line.shift() > 0 ? (int) Math.max(0, Math.floor(scale.left()) - 1 - line.shift()) : from;
    }

    private static int end(PlotContent content, StudyLines.Line line, int to, boolean whole) {
        int last = whole && line.shift() < 0 ? Math.min(content.candles().lastIndex(), to - line.shift()) : to;
        return Math.min(last, line.values().size());
    }

    private static int step(PlotScale scale) {
        return (int) Math.max(1, Math.floor(1 / scale.barWidth()));
    }

    private void stroke(GraphicsContext gc, PlotScale scale, IndicatorLine line, int shift, int from, int to) {
        int points = 0;
        int step = step(scale);
        // On a fixed raster, so that a line does not flicker while it is moved.
        for (int i = from - from % step; i < to; i = next(i, step, to)) {
            double value = line.value(i);
            if (Double.isNaN(value)) {
                points = flush(gc, points);
            } else {
                points = add(points, scale.x(i + (double) shift) + 0.5, scale.y(value));
            }
        }
        flush(gc, points);
    }

    /// The last one is never left out.
    static int next(int index, int step, int end) {
        return index + step >= end && index != end - 1 ? end - 1 : index + step;
    }

    private int flush(GraphicsContext gc, int points) {
        if (points > 1) {
            gc.strokePolyline(xs, ys, points);
        }
        return 0;
    }

    private void histogram(
            GraphicsContext gc, PlotContent content, PlotScale scale, IndicatorLine line, int from, int to) {
        double zero = Math.round(scale.y(0));
        double body = CandlePainter.bodyWidth(scale.barWidth());
        for (int i = from; i < to; i += step(scale)) {
            double value = line.value(i);
            if (Double.isNaN(value)) {
                continue;
            }
            boolean grows = i == 0 || !(value < line.value(i - 1));
            gc.setFill(content.colours().histogram(grows));
            double y = Math.round(scale.y(value));
            gc.fillRect(
                    Math.floor(scale.x(i)) - (body - 1) / 2, Math.min(y, zero), body, Math.max(1, Math.abs(zero - y)));
        }
    }

    private static void dots(
            GraphicsContext gc, PlotContent content, PlotScale scale, IndicatorLine line, int from, int to) {
        double size = Math.max(1, Math.min(4, scale.barWidth() / 2)) * Math.max(1, content.pixels());
        for (int i = from; i < to; i += step(scale)) {
            double value = line.value(i);
            if (!Double.isNaN(value)) {
                gc.fillOval(scale.x(i) + 0.5 - size / 2, scale.y(value) - size / 2, size, size);
            }
        }
    }

    private void trend(GraphicsContext gc, PlotContent content, PlotScale scale, IndicatorLine line, int from, int to) {
        CandleArrays candles = content.candles();
        int points = 0;
        boolean rising = false;
        int step = step(scale);
        for (int i = from - from % step; i < Math.min(to, candles.size()); i += step) {
            double value = line.value(i);
            boolean now = candles.close(i) >= value;
            if (Double.isNaN(value) || (points > 0 && now != rising)) {
                points = flush(gc, points);
            }
            if (!Double.isNaN(value)) {
                rising = now;
                gc.setStroke(content.colours().get(rising ? Token.UP : Token.DOWN));
                points = add(points, scale.x(i) + 0.5, scale.y(value));
            }
        }
        flush(gc, points);
    }

    /// The area between the first and the last edge of a band.
    private void fillBetween(
            GraphicsContext gc,
            PlotContent content,
            PlotScale scale,
            List<StudyLines.Line> lines,
            int from,
            int to,
            boolean whole) {
        List<StudyLines.Line> edges = lines.stream()
                .filter(line -> line.line().look() == Study.Look.BAND)
                .toList();
        if (edges.size() < 2) {
            return;
        }
        StudyLines.Line upper = edges.getFirst();
        StudyLines.Line lower = edges.getLast();
        int begin = begin(scale, upper, from, whole);
        int end = Math.min(end(content, upper, to, whole), lower.values().size());
        int step = step(scale);
        int points = 0;
        int last = begin - begin % step;
        for (int i = last; i < end; i = next(i, step, end)) {
            points = edge(points, scale, upper, i);
            last = i;
        }
        for (int i = last; i >= begin - begin % step; i = i == last && last % step != 0 ? i - i % step : i - step) {
            points = edge(points, scale, lower, i);
        }
        gc.setFill(content.colours().band());
        gc.fillPolygon(xs, ys, points);
    }

    private int edge(int points, PlotScale scale, StudyLines.Line line, int index) {
        double value = line.values().value(index);
        return Double.isNaN(value) ? points : add(points, scale.x(index + (double) line.shift()) + 0.5, scale.y(value));
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
