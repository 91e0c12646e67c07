package dev.yoke.ui.chart;

import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.theme.Token;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The crosshair: on a candle in time, free in price, with both values on the axes.
final class CrosshairPainter {

    private static final double TAG_INSET = 8;

    void paint(OverlayFrame frame) {
        frame.pointer().ifPresent(at -> paint(frame, at));
    }

    private static void paint(OverlayFrame frame, Point2D at) {
        GraphicsContext gc = frame.gc();
        int index = frame.candleInFocus();
        double x = Math.floor(frame.scale().x(index)) + 0.5;
        double y = Math.floor(at.getY()) + 0.5;
        gc.setStroke(frame.colours().get(Token.FG_MUTED));
        gc.setLineWidth(1);
        gc.setLineDashes(4, 4);
        if (x >= 0 && x <= frame.scale().width()) {
            gc.strokeLine(x, 0, x, frame.scale().height());
        }
        gc.strokeLine(0, y, frame.scale().width(), y);
        gc.setLineDashes();
        AxisTags.paint(
                frame,
                new AxisTags.Tag(
                        y,
                        frame.price(frame.scale().price(at.getY())),
                        "",
                        frame.colours().get(Token.FG_MUTED),
                        false),
                Math.round(y - AxisTags.HEIGHT / 2));
        paintTime(frame, index, x);
    }

    private static void paintTime(OverlayFrame frame, int index, double x) {
        boolean daily = frame.model().timeframeProperty().get() == Timeframe.D1;
        String text = ServerTimes.full(frame.plot().candles().openServerMs(index), daily);
        GraphicsContext gc = frame.gc();
        double width = Math.ceil(frame.ruler().width(text, frame.fonts().small())) + 2 * TAG_INSET;
        double left = Math.round(Math.max(0, Math.min(frame.scale().width() - width, x - width / 2)));
        double top = frame.scale().height() + 3;
        gc.setFill(frame.colours().get(Token.FG_MUTED));
        gc.fillRoundRect(left, top, width, AxisTags.HEIGHT + 2, 4, 4);
        gc.setFill(frame.colours().get(Token.ON_ACCENT));
        gc.setFont(frame.fonts().small());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text, left + TAG_INSET, top + AxisTags.HEIGHT / 2 + 1);
    }
}
