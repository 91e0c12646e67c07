package dev.yoke.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Symbol and timeframe, large and faint, behind the candles.
final class WatermarkRenderer extends PlotRenderer {

    private static final double LEAST_WIDTH = 480;

    WatermarkRenderer(PlotContent content) {
        super(content);
    }

    @Override
    void paint(GraphicsContext gc, PlotContent content) {
        PlotScale scale = content.scale();
        if (scale.width() < LEAST_WIDTH) {
            return;
        }
        gc.setFont(content.fonts().watermark());
        gc.setFill(content.colours().watermark());
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(content.watermark(), scale.width() / 2, scale.height() / 2);
    }
}
