package dev.yoke.ui.chart;

import javafx.scene.canvas.GraphicsContext;

/// Everything over the plot that changes with a tick or with the mouse, bottom to top.
final class OverlayPainter {

    private final CandleRenderer candles;
    private final VolumeRenderer volume;
    private final IndicatorRenderer indicators;
    private final DealPainter deals = new DealPainter();
    private final LevelPainter levels = new LevelPainter();
    private final QuotePainter quotes = new QuotePainter();
    private final CrosshairPainter crosshair = new CrosshairPainter();
    private final LegendPainter legend = new LegendPainter();
    private final AxisTags tags = new AxisTags();

    OverlayPainter(CandleRenderer candles, VolumeRenderer volume, IndicatorRenderer indicators) {
        this.candles = candles;
        this.volume = volume;
        this.indicators = indicators;
    }

    void paint(OverlayFrame frame) {
        if (frame.plot().candles().size() == 0 || !frame.scale().isUsable()) {
            return;
        }
        paintForming(frame);
        deals.paint(frame);
        quotes.paint(frame, tags);
        double legendBottom = legend.paint(frame);
        levels.paint(frame, tags, legendBottom);
        tags.paint(frame);
        crosshair.paint(frame);
    }

    private void paintForming(OverlayFrame frame) {
        int last = frame.plot().candles().lastIndex();
        if (frame.scale().x(last) > frame.scale().width() || frame.scale().x(last) < 0) {
            return;
        }
        GraphicsContext gc = frame.gc();
        gc.save();
        gc.setGlobalAlpha(frame.model().statusProperty().get().isLive() ? 1 : ChartSurface.DIMMED_OPACITY);
        gc.beginPath();
        gc.rect(0, 0, frame.scale().width(), frame.scale().height());
        gc.clip();
        volume.paintForming(gc, frame.plot());
        candles.paint(gc, frame.plot().candles(), last, last + 1, frame.scale(), frame.colours());
        indicators.paintForming(gc, frame.plot());
        gc.restore();
    }
}
