package dev.yoke.ui.chart.candle;

import dev.yoke.ui.chart.plot.ChartColours;
import dev.yoke.ui.chart.plot.PlotContent;
import dev.yoke.ui.chart.plot.PlotRenderer;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.chart.series.CandleArrays;
import java.util.function.BooleanSupplier;
import javafx.scene.canvas.GraphicsContext;

/// Tick volume as pale bars at the bottom of the plot, the greatest in view at full height.
public final class VolumeRenderer extends PlotRenderer {

    private static final double HEIGHT_SHARE = 0.16;

    private final ColumnAggregator columns = new ColumnAggregator();
    private double greatest = 1;

    private final BooleanSupplier shown;

    public VolumeRenderer(PlotContent content, BooleanSupplier shown) {
        super(content);
        this.shown = shown;
    }

    @Override
    public void paint(GraphicsContext gc, PlotContent content) {
        if (!shown.getAsBoolean()) {
            return;
        }
        CandleArrays candles = content.candles();
        PlotScale scale = content.scale();
        int from = scale.from(candles.size());
        int to = scale.to(candles.size());
        greatest = Math.max(1, candles.busiest(from, to));
        int completed = Math.max(0, candles.size() - 1);
        if (scale.barWidth() < CandlePainter.LEAST_BODY_BAR_PX) {
            columns.aggregate(candles, from, Math.min(to, completed), scale);
            paintColumns(gc, scale, content.colours(), true);
            paintColumns(gc, scale, content.colours(), false);
        } else {
            paintBars(gc, content, from, Math.min(to, completed), true);
            paintBars(gc, content, from, Math.min(to, completed), false);
        }
    }

    private void paintColumns(GraphicsContext gc, PlotScale scale, ChartColours colours, boolean up) {
        gc.setFill(colours.volume(up));
        for (int column = 0; column < columns.columns(); column++) {
            if (!columns.isEmpty(column) && columns.isUp(column) == up) {
                double height = height(columns.volume(column), scale);
                gc.fillRect(column, scale.height() - height, 1, height);
            }
        }
    }

    private void paintBars(GraphicsContext gc, PlotContent content, int from, int to, boolean up) {
        CandleArrays candles = content.candles();
        gc.setFill(content.colours().volume(up));
        for (int i = from; i < to; i++) {
            if (candles.isUp(i) == up) {
                paintBar(gc, content, i);
            }
        }
    }

    /// Paints the forming candle's bar, on the scale of the latest full painting.
    public void paintForming(GraphicsContext gc, PlotContent content) {
        int last = content.candles().lastIndex();
        gc.setFill(content.colours().volume(content.candles().isUp(last)));
        paintBar(gc, content, last);
    }

    private void paintBar(GraphicsContext gc, PlotContent content, int index) {
        PlotScale scale = content.scale();
        double body = CandlePainter.bodyWidth(scale.barWidth());
        double height = height(content.candles().volume(index), scale);
        gc.fillRect(Math.floor(scale.x(index)) - (body - 1) / 2, scale.height() - height, body, height);
    }

    private double height(double volume, PlotScale scale) {
        return Math.round(Math.min(1, volume / greatest) * scale.height() * HEIGHT_SHARE);
    }
}
