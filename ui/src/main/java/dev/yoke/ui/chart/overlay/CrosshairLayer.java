package dev.yoke.ui.chart.overlay;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.chart.axis.ServerTimes;
import dev.yoke.ui.chart.indicator.PaneLayout;
import dev.yoke.ui.chart.plot.AxisTags;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.Token;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The crosshair: on a candle in time, free in price, with both values on the axes.
public final class CrosshairLayer implements PlotLayer {

    private static final double TAG_INSET = 8;

    private final Supplier<At> place;
    private final PaneLayout panes;

    /// Where it stands.
    ///
    /// @param index of a candle; −1 = nowhere
    /// @param y from the plot's upper edge, empty where only the time is pointed at
    public record At(int index, Optional<Double> y) {

        public static final At NOWHERE = new At(-1, Optional.empty());
    }

    public CrosshairLayer(Supplier<At> place, PaneLayout panes) {
        this.place = place;
        this.panes = panes;
    }

    @Override
    public Depth depth() {
        return Depth.CROSSHAIR;
    }

    @Override
    public void paint(PlotFrame frame) {
        At at = place.get();
        if (at.index() < 0 && at.y().isEmpty()) {
            return;
        }
        int index = Math.min(Math.max(at.index(), 0), frame.candles().lastIndex());
        GraphicsContext gc = frame.gc();
        gc.setStroke(frame.colours().get(Token.FG_MUTED));
        gc.setLineWidth(frame.hairline());
        gc.setLineDashes(4, 4);
        double x = frame.sharp(frame.scale().x(index));
        if (x >= 0 && x <= frame.scale().width()) {
            gc.strokeLine(x, 0, x, bottom(frame));
        }
        at.y().ifPresent(y -> gc.strokeLine(0, frame.sharp(y), frame.scale().width(), frame.sharp(y)));
        gc.setLineDashes();
        at.y().ifPresent(y -> paintValue(frame, y));
        paintTime(frame, index, x, bottom(frame));
    }

    private double bottom(PlotFrame frame) {
        return panes.panes().isEmpty()
                ? frame.scale().height()
                : panes.panes().getLast().bottom();
    }

    /// The value at the pointer; a price also with its distance from the newest one.
    private void paintValue(PlotFrame frame, double y) {
        Color fill = frame.colours().get(Token.FG_MUTED);
        Optional<PaneLayout.Pane> pane = panes.at(y);
        String text;
        String second = "";
        if (pane.isPresent()) {
            double value =
                    pane.get().scale(frame.scale(), 1).price(y - pane.get().top());
            text = StudyLegend.figure(frame, pane.get().study(), value);
        } else {
            double price = frame.scale().price(y);
            double last = frame.candles().close(frame.candles().lastIndex());
            text = frame.price(price);
            second = Figures.signedPercent(FixedPoint.fromDouble((price / last - 1) * 100), 2);
        }
        AxisTags.Tag tag = new AxisTags.Tag(y, text, second, fill, false);
        double top = Math.min(Math.max(Math.round(y - AxisTags.HEIGHT / 2), 0), bottom(frame) - tag.height());
        AxisTags.paint(frame, tag, top);
    }

    private static void paintTime(PlotFrame frame, int index, double x, double bottom) {
        boolean daily = frame.plot().timeframeProperty().get().compareTo(Timeframe.D1) >= 0;
        String text = ServerTimes.full(frame.candles().openServerMs(index), daily);
        GraphicsContext gc = frame.gc();
        double width = frame.textWidth(text, frame.fonts().small()) + 2 * TAG_INSET;
        double left = Math.round(Math.max(0, Math.min(frame.scale().width() - width, x - width / 2)));
        double top = bottom + 3;
        gc.setFill(frame.colours().get(Token.FG_MUTED));
        gc.fillRoundRect(left, top, width, AxisTags.HEIGHT + 2, 4, 4);
        gc.setFill(frame.colours().get(Token.ON_ACCENT));
        gc.setFont(frame.fonts().small());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text, left + TAG_INSET, top + AxisTags.HEIGHT / 2 + 1);
    }
}
