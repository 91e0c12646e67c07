package dev.yoke.ui.chart;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.ui.theme.Token;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Lines of positions and orders with what they mean in lots, money and distance.
final class LevelPainter {

    private static final double LABEL_HEIGHT = 17;
    private static final double LABEL_INSET = 6;
    private static final double LABEL_X = 10;
    private static final double GAP = 2;

    void paint(OverlayFrame frame, AxisTags tags, double legendBottom) {
        List<PriceLine> lines = frame.model().lines().stream()
                .sorted(Comparator.comparingLong(PriceLine::price).reversed())
                .toList();
        for (PriceLine line : lines) {
            double y = frame.y(line.price());
            if (frame.isInView(y)) {
                paintLine(frame, line);
                boolean outlined = line.kind() != PriceLine.Kind.ENTRY;
                tags.add(new AxisTags.Tag(
                        y, priceText(frame, line), "", frame.colours().of(line.tone()), outlined));
            }
        }
        double[] tops = labelTops(frame, lines, legendBottom + GAP);
        for (int i = 0; i < tops.length; i++) {
            paintLabel(frame, lines.get(i), tops[i]);
        }
    }

    private static double[] labelTops(OverlayFrame frame, List<PriceLine> lines, double least) {
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
    private static String label(OverlayFrame frame, PriceLine line) {
        double y = frame.y(line.price());
        String where = frame.isInView(y) ? "" : (y < 0 ? "  ↑ " : "  ↓ ") + priceText(frame, line);
        return line.label() + where;
    }

    private static String priceText(OverlayFrame frame, PriceLine line) {
        return frame.price(FixedPoint.toDouble(line.price()));
    }

    private static void paintLine(OverlayFrame frame, PriceLine line) {
        GraphicsContext gc = frame.gc();
        gc.setStroke(frame.colours().of(line.tone()));
        gc.setLineWidth(1);
        switch (line.kind()) {
            case ENTRY -> gc.setLineDashes();
            case STOP_LOSS, TAKE_PROFIT -> gc.setLineDashes(6, 4);
            case ORDER -> gc.setLineDashes(2, 3);
        }
        double y = Math.floor(frame.y(line.price())) + 0.5;
        gc.strokeLine(0, y, frame.scale().width(), y);
        gc.setLineDashes();
    }

    private static void paintLabel(OverlayFrame frame, PriceLine line, double top) {
        GraphicsContext gc = frame.gc();
        Color colour = frame.colours().of(line.tone());
        String text = label(frame, line);
        double width = Math.ceil(frame.ruler().width(text, frame.fonts().small())) + 2 * LABEL_INSET;
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
