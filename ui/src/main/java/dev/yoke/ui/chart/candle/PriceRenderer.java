package dev.yoke.ui.chart.candle;

import dev.yoke.ui.chart.plot.PlotContent;
import dev.yoke.ui.chart.plot.PlotRenderer;
import dev.yoke.ui.chart.plot.PlotScale;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;

/// The prices in the style that is chosen.
public final class PriceRenderer extends PlotRenderer {

    private final Supplier<ChartStyle> style;
    private final CandlePainter candles = new CandlePainter();
    private final BarPainter bars = new BarPainter();
    private final LinePainter line = new LinePainter();

    public PriceRenderer(PlotContent content, Supplier<ChartStyle> style) {
        super(content);
        this.style = style;
    }

    @Override
    public void paint(GraphicsContext gc, PlotContent content) {
        int completed = Math.max(0, content.candles().size() - 1);
        PlotScale scale = content.scale();
        clip(gc, scale);
        paint(gc, content, scale.from(completed), scale.to(completed));
    }

    /// Paints the newest candle.
    public void paintForming(GraphicsContext gc, PlotContent content) {
        int last = content.candles().lastIndex();
        paint(gc, content, last, last + 1);
    }

    private void paint(GraphicsContext gc, PlotContent content, int from, int to) {
        switch (style.get()) {
            case CANDLES, HEIKIN_ASHI ->
                candles.paint(gc, content.candles(), from, to, content.scale(), content.colours());
            case BARS -> bars.paint(gc, content, from, to, candles);
            case LINE -> line.paint(gc, content, from, to);
        }
    }
}
