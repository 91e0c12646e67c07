package dev.yoke.ui.chart.overlay;

import dev.yoke.core.trade.Side;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.DealView;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.theme.Token;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Executed trades: an arrow up at a buy, down at a sell; an exit is joined to its entry, in the colour of its result.
public final class DealLayer implements PlotLayer {

    private static final double HALF = 5;
    private static final double TALL = 8;

    private final Plot plot;
    private final BooleanSupplier shown;
    private List<DealView> deals = List.of();
    private List<DealMark> marks = List.of();
    private long changes = -1;

    public DealLayer(Plot plot, BooleanSupplier shown) {
        this.plot = plot;
        this.shown = shown;
    }

    /// The executions of this chart's instrument, on their candles.
    public List<DealMark> marks() {
        return marks;
    }

    @Override
    public boolean follow(CockpitView view) {
        if (plot.candles().changes() == changes && view.recentDeals().equals(deals)) {
            return false;
        }
        changes = plot.candles().changes();
        deals = view.recentDeals();
        List<DealMark> before = marks;
        marks = plot.instrumentProperty()
                .get()
                .map(chosen -> DealMark.of(deals, chosen, plot.candles(), plot.serverOffsetMs()))
                .orElse(List.of());
        return !marks.equals(before);
    }

    @Override
    public Depth depth() {
        return Depth.DEAL;
    }

    @Override
    public void paint(PlotFrame frame) {
        if (!shown.getAsBoolean()) {
            return;
        }
        for (DealMark mark : marks) {
            if (mark.exit() && mark.fromIndex() >= 0) {
                join(frame, mark);
            }
        }
        for (DealMark mark : marks) {
            double x = frame.sharp(frame.scale().x(mark.index()));
            double y = frame.scale().y(mark.price());
            if (x >= 0 && x <= frame.scale().width() && frame.isInView(y)) {
                arrow(frame, mark.side(), x, y);
            }
        }
    }

    private static void join(PlotFrame frame, DealMark mark) {
        double x = frame.scale().x(mark.index());
        double fromX = frame.scale().x(mark.fromIndex());
        double y = frame.scale().y(mark.price());
        double fromY = frame.scale().y(mark.fromPrice());
        if (x < 0 || fromX > frame.scale().width() || !frame.isInView(y) || !frame.isInView(fromY)) {
            return;
        }
        double clippedX = Math.max(0, fromX);
        double clippedY = x == fromX ? fromY : fromY + (y - fromY) * (clippedX - fromX) / (x - fromX);
        GraphicsContext gc = frame.gc();
        gc.setStroke(frame.colours().get(mark.profitable() ? Token.PROFIT : Token.LOSS));
        gc.setLineWidth(1.2);
        gc.setLineDashes(3, 3);
        gc.strokeLine(clippedX, clippedY, Math.min(x, frame.scale().width()), y);
        gc.setLineDashes();
    }

    private static void arrow(PlotFrame frame, Side side, double x, double y) {
        GraphicsContext gc = frame.gc();
        Color fill = frame.colours().get(side == Side.BUY ? Token.BUY : Token.SELL);
        double foot = side == Side.BUY ? y + TALL : y - TALL;
        double[] xs = {x, x + HALF, x - HALF};
        double[] ys = {y, foot, foot};
        gc.setFill(fill);
        gc.fillPolygon(xs, ys, 3);
        gc.setStroke(frame.colours().get(Token.BG_PANEL));
        gc.setLineWidth(1);
        gc.strokePolygon(xs, ys, 3);
    }
}
