package dev.yoke.ui.chart;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.view.QuoteView;
import dev.yoke.ui.theme.Token;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Bid and ask as lines with tags; the bid's tag also counts down the candle.
final class QuotePainter {

    void paint(OverlayFrame frame, AxisTags tags) {
        frame.model().quote().ifPresent(quote -> paint(frame, tags, quote));
    }

    private static void paint(OverlayFrame frame, AxisTags tags, QuoteView quote) {
        int last = frame.plot().candles().lastIndex();
        boolean old = quote.stale() || !frame.model().statusProperty().get().isLive();
        Color bidColour = old
                ? frame.colours().get(Token.STALE)
                : frame.colours().candle(frame.plot().candles().isUp(last));
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
            tags.add(new AxisTags.Tag(bidY, price, frame.model().countdown(), bidColour, false));
        }
    }

    private static void paintLine(OverlayFrame frame, long price, Color colour) {
        double y = Math.floor(frame.y(price)) + 0.5;
        if (frame.isInView(y)) {
            GraphicsContext gc = frame.gc();
            gc.setStroke(colour);
            gc.setLineWidth(1);
            gc.setLineDashes(1, 3);
            gc.strokeLine(0, y, frame.scale().width(), y);
            gc.setLineDashes();
        }
    }
}
