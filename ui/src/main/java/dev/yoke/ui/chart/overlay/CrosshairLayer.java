package dev.yoke.ui.chart.overlay;

import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.chart.axis.ServerTimes;
import dev.yoke.ui.chart.plot.AxisTags;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.theme.Token;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The crosshair: on a candle in time, free in price, with both values on the axes.
public final class CrosshairLayer implements PlotLayer {

    private static final double TAG_INSET = 8;

    @Override
    public Depth depth() {
        return Depth.CROSSHAIR;
    }

    @Override
    public void paint(PlotFrame frame) {
        frame.pointer().ifPresent(at -> paint(frame, at));
    }

    private static void paint(PlotFrame frame, Point2D at) {
        GraphicsContext gc = frame.gc();
        int index = frame.candleInFocus();
        double x = frame.sharp(frame.scale().x(index));
        double y = frame.sharp(at.getY());
        gc.setStroke(frame.colours().get(Token.FG_MUTED));
        gc.setLineWidth(frame.hairline());
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

    private static void paintTime(PlotFrame frame, int index, double x) {
        boolean daily = frame.plot().timeframeProperty().get().compareTo(Timeframe.D1) >= 0;
        String text = ServerTimes.full(frame.candles().openServerMs(index), daily);
        GraphicsContext gc = frame.gc();
        double width = frame.textWidth(text, frame.fonts().small()) + 2 * TAG_INSET;
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
