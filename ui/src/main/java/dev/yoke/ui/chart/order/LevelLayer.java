package dev.yoke.ui.chart.order;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.chart.plot.AxisTags;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.chart.plot.Spread;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.theme.Token;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Lines of positions and orders with what they mean in lots, money and distance.
public final class LevelLayer implements PlotLayer {

    private static final double LABEL_HEIGHT = 17;
    private static final double LABEL_INSET = 6;
    private static final double LABEL_X = 10;
    private static final double GAP = 2;

    private final Plot plot;
    private final Amounts amounts;
    private boolean hidden;
    private List<PositionView> positions = List.of();
    private List<OrderView> orders = List.of();
    private List<PriceLine> lines = List.of();

    public LevelLayer(Plot plot, Amounts amounts) {
        this.plot = plot;
        this.amounts = amounts;
    }

    @Override
    public boolean follow(CockpitView view) {
        List<PositionView> newPositions = plot.instrumentProperty()
                .get()
                .map(chosen -> view.positions().stream()
                        .filter(position -> position.position().instrument().equals(chosen))
                        .toList())
                .orElse(List.of());
        List<OrderView> newOrders = plot.instrumentProperty()
                .get()
                .map(chosen -> view.orders().stream()
                        .filter(order -> order.order().terminal().equals(chosen.terminal())
                                && order.order().symbol().equals(chosen.symbol()))
                        .toList())
                .orElse(List.of());
        boolean nowHidden = amounts.hiddenProperty().get();
        if (newPositions.equals(positions) && newOrders.equals(orders) && hidden == nowHidden) {
            return false;
        }
        hidden = nowHidden;
        positions = newPositions;
        orders = newOrders;
        lines = PriceLines.of(positions, orders, plot.pip(), amounts);
        return true;
    }

    @Override
    public Depth depth() {
        return Depth.ORDER;
    }

    @Override
    public void paint(PlotFrame frame) {
        AxisTags tags = frame.tags();
        double legendBottom = frame.clearTop();
        List<PriceLine> sorted = lines.stream()
                .sorted(Comparator.comparingLong(PriceLine::price).reversed())
                .toList();
        for (PriceLine line : sorted) {
            double y = frame.y(line.price());
            if (frame.isInView(y)) {
                paintLine(frame, line);
                boolean outlined = line.kind() != PriceLine.Kind.ENTRY;
                tags.add(new AxisTags.Tag(
                        y,
                        priceText(frame, line),
                        "",
                        frame.colours().get(line.tone().token()),
                        outlined));
            }
        }
        double[] tops = labelTops(frame, sorted, legendBottom + GAP);
        for (int i = 0; i < tops.length; i++) {
            paintLabel(frame, sorted.get(i), tops[i]);
        }
    }

    private static double[] labelTops(PlotFrame frame, List<PriceLine> lines, double least) {
        double most = frame.scale().height() - GAP;
        double[] wanted = new double[lines.size()];
        double[] heights = new double[lines.size()];
        for (int i = 0; i < wanted.length; i++) {
            double y = Math.round(frame.y(lines.get(i).price()) - LABEL_HEIGHT / 2);
            wanted[i] = Math.min(Math.max(y, least), most);
            heights[i] = LABEL_HEIGHT;
        }
        return Spread.tops(wanted, heights, least, most, GAP);
    }

    /// A level out of view is named at the edge behind which it lies.
    private static String label(PlotFrame frame, PriceLine line) {
        double y = frame.y(line.price());
        String where = frame.isInView(y) ? "" : (y < 0 ? "  ↑ " : "  ↓ ") + priceText(frame, line);
        return line.label() + where;
    }

    private static String priceText(PlotFrame frame, PriceLine line) {
        return frame.price(FixedPoint.toDouble(line.price()));
    }

    private static void paintLine(PlotFrame frame, PriceLine line) {
        GraphicsContext gc = frame.gc();
        gc.setStroke(frame.colours().get(line.tone().token()));
        gc.setLineWidth(1);
        switch (line.kind()) {
            case ENTRY -> gc.setLineDashes();
            case STOP_LOSS, TAKE_PROFIT -> gc.setLineDashes(6, 4);
            case ORDER -> gc.setLineDashes(2, 3);
        }
        double y = frame.sharp(frame.y(line.price()));
        gc.strokeLine(0, y, frame.scale().width(), y);
        gc.setLineDashes();
    }

    private static void paintLabel(PlotFrame frame, PriceLine line, double top) {
        GraphicsContext gc = frame.gc();
        Color colour = frame.colours().get(line.tone().token());
        String text = label(frame, line);
        double width = frame.textWidth(text, frame.fonts().small()) + 2 * LABEL_INSET;
        gc.setFill(frame.colours().get(Token.BG_PANEL));
        gc.fillRoundRect(LABEL_X, top, width, LABEL_HEIGHT, 4, 4);
        gc.setStroke(colour);
        gc.setLineWidth(1);
        gc.strokeRoundRect(LABEL_X + 0.5, top + 0.5, width - 1, LABEL_HEIGHT - 1, 4, 4);
        gc.setFill(colour);
        gc.setFont(frame.fonts().small());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text, LABEL_X + LABEL_INSET, top + LABEL_HEIGHT / 2);
    }
}
