package dev.yoke.ui.chart.overlay;

import dev.yoke.ui.chart.candle.PriceRenderer;
import dev.yoke.ui.chart.candle.VolumeRenderer;
import dev.yoke.ui.chart.indicator.StudyRenderer;
import dev.yoke.ui.chart.plot.PlotContent;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.chart.plot.PlotScale;
import java.util.function.BooleanSupplier;
import javafx.scene.canvas.GraphicsContext;

/// The newest candle, its volume and the last piece of every indicator: what a tick moves.
public final class FormingLayer implements PlotLayer {

    /// Prices of the past are pale.
    public static final double DIMMED_OPACITY = 0.5;

    private final PlotContent content;
    private final PriceRenderer prices;
    private final VolumeRenderer volume;
    private final BooleanSupplier hasVolume;
    private final StudyRenderer studies;

    public FormingLayer(
            PlotContent content,
            PriceRenderer prices,
            VolumeRenderer volume,
            BooleanSupplier hasVolume,
            StudyRenderer studies) {
        this.hasVolume = hasVolume;
        this.content = content;
        this.prices = prices;
        this.volume = volume;
        this.studies = studies;
    }

    @Override
    public Depth depth() {
        return Depth.FORMING;
    }

    @Override
    public void paint(PlotFrame frame) {
        int last = content.candles().lastIndex();
        PlotScale scale = content.scale();
        if (scale.x(last) > scale.width() || scale.x(last) < 0) {
            return;
        }
        GraphicsContext gc = frame.gc();
        gc.save();
        gc.scale(1 / content.pixels(), 1 / content.pixels());
        gc.setGlobalAlpha(frame.plot().isLive() ? 1 : DIMMED_OPACITY);
        gc.beginPath();
        gc.rect(0, 0, scale.width(), scale.height());
        gc.clip();
        if (hasVolume.getAsBoolean()) {
            volume.paintForming(gc, content);
        }
        prices.paintForming(gc, content);
        gc.restore();
        gc.save();
        gc.scale(1 / content.pixels(), 1 / content.pixels());
        gc.setGlobalAlpha(frame.plot().isLive() ? 1 : DIMMED_OPACITY);
        studies.paintForming(gc, content);
        gc.restore();
    }
}
