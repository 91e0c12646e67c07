package dev.yoke.ui.chart.overlay;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.chart.plot.AxisTags;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.theme.Token;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Bid and ask as lines with tags; the bid's tag also counts down the candle.
public final class QuoteLayer implements PlotLayer {

    private final ChartReading reading;

    public QuoteLayer(ChartReading reading) {
        this.reading = reading;
    }

    @Override
    public Depth depth() {
        return Depth.QUOTE;
    }

    @Override
    public void paint(PlotFrame frame) {
        reading.quote().ifPresent(quote -> paint(frame, frame.tags(), quote));
    }

    private void paint(PlotFrame frame, AxisTags tags, QuoteView quote) {
        int last = frame.candles().lastIndex();
        boolean old = quote.stale() || !frame.plot().isLive();
        Color bidColour = old
                ? frame.colours().get(Token.STALE)
                : frame.colours().candle(frame.candles().isUp(last));
        Color askColour = frame.colours().get(old ? Token.STALE : Token.FG_MUTED);
        paintLine(frame, quote.ask(), askColour);
        paintLine(frame, quote.bid(), bidColour);
        double askY = frame.y(quote.ask());
        double bidY = frame.y(quote.bid());
        if (frame.isInView(askY)) {
            tags.add(new AxisTags.Tag(askY, frame.price(FixedPoint.toDouble(quote.ask())), "", askColour, true));
        }
        if (frame.isInView(bidY)) {
            String price = frame.price(FixedPoint.toDouble(quote.bid()));
            tags.addLast(new AxisTags.Tag(bidY, price, reading.countdown(), bidColour, false));
        }
    }

    private static void paintLine(PlotFrame frame, long price, Color colour) {
        double y = frame.sharp(frame.y(price));
        if (frame.isInView(y)) {
            GraphicsContext gc = frame.gc();
            gc.setStroke(colour);
            gc.setLineWidth(frame.hairline());
            gc.setLineDashes(1, 3);
            gc.strokeLine(0, y, frame.scale().width(), y);
            gc.setLineDashes();
        }
    }
}
