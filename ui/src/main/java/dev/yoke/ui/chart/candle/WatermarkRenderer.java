package dev.yoke.ui.chart.candle;

import dev.yoke.ui.chart.plot.PlotContent;
import dev.yoke.ui.chart.plot.PlotRenderer;
import dev.yoke.ui.chart.plot.PlotScale;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Symbol and timeframe, large and faint, behind the candles.
public final class WatermarkRenderer extends PlotRenderer {

    private static final double LEAST_WIDTH = 480;

    private final Supplier<String> text;

    public WatermarkRenderer(PlotContent content, Supplier<String> text) {
        super(content);
        this.text = text;
    }

    @Override
    public void paint(GraphicsContext gc, PlotContent content) {
        PlotScale scale = content.scale();
        if (scale.width() < LEAST_WIDTH * content.pixels()) {
            return;
        }
        gc.setFont(content.fonts().watermark());
        gc.setFill(content.colours().watermark());
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text.get(), scale.width() / 2, scale.height() / 2);
    }
}
