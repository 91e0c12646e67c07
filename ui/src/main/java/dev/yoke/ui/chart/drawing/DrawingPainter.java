package dev.yoke.ui.chart.drawing;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.ui.chart.plot.AxisTags;
import dev.yoke.ui.chart.plot.Pieces;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.desk.Amounts;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.Token;
import dev.yoke.ui.words.Phrases;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The look of each kind of drawing.
final class DrawingPainter {

    private static final double WASH = 0.12;
    private static final double LABEL = 17;
    private static final double INSET = 6;

    private final Phrases phrases;
    private final Amounts amounts;

    DrawingPainter(Phrases phrases, Amounts amounts) {
        this.amounts = amounts;
        this.phrases = phrases;
    }

    static Token token(int colour) {
        return switch (colour) {
            case 1 -> Token.SERIES_1;
            case 2 -> Token.SERIES_2;
            default -> Token.SERIES_3;
        };
    }

    void paint(PlotFrame frame, DrawingShape shape, Color colour, boolean strong) {
        GraphicsContext gc = frame.gc();
        gc.setStroke(colour);
        gc.setLineWidth(strong ? 2 : 1.2);
        Point2D a = shape.points().getFirst();
        switch (shape.drawing().kind()) {
            case SEGMENT -> line(gc, a, shape.points().get(1));
            case RAY -> line(gc, a, shape.rayEnd());
            case HORIZONTAL -> {
                gc.strokeLine(0, frame.sharp(a.getY()), shape.width(), frame.sharp(a.getY()));
                frame.tags()
                        .add(new AxisTags.Tag(
                                a.getY(),
                                frame.price(FixedPoint.toDouble(
                                        shape.drawing().first().price())),
                                "",
                                colour,
                                true));
            }
            case VERTICAL -> gc.strokeLine(frame.sharp(a.getX()), 0, frame.sharp(a.getX()), shape.height());
            case RECTANGLE -> {
                Rectangle2D area = area(a, shape.points().get(1));
                wash(gc, area, colour);
                gc.strokeRect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
            }
            case FIBONACCI -> fibonacci(frame, shape, colour);
            case RISK_BOX -> riskBox(frame, shape, strong);
        }
    }

    private static void line(GraphicsContext gc, Point2D a, Point2D b) {
        gc.strokeLine(a.getX(), a.getY(), b.getX(), b.getY());
    }

    private static Rectangle2D area(Point2D a, Point2D b) {
        return new Rectangle2D(
                Math.min(a.getX(), b.getX()),
                Math.min(a.getY(), b.getY()),
                Math.abs(a.getX() - b.getX()),
                Math.abs(a.getY() - b.getY()));
    }

    private static void wash(GraphicsContext gc, Rectangle2D area, Color colour) {
        gc.setFill(colour.deriveColor(0, 1, 1, WASH));
        gc.fillRect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    }

    /// Levels from the end of the swing back to its beginning, on to the right edge.
    private static void fibonacci(PlotFrame frame, DrawingShape shape, Color colour) {
        GraphicsContext gc = frame.gc();
        Point2D a = shape.points().get(0);
        Point2D b = shape.points().get(1);
        double left = Math.min(a.getX(), b.getX());
        gc.setLineDashes(4, 4);
        line(gc, a, b);
        gc.setLineDashes();
        long from = shape.drawing().second().price();
        long way = shape.drawing().first().price() - from;
        for (int tenths : DrawingShape.FIBONACCI) {
            double y = frame.sharp(shape.fibonacciY(tenths));
            gc.setGlobalAlpha(tenths == 0 || tenths == 500 || tenths == 1000 ? 1 : 0.75);
            gc.strokeLine(left, y, shape.width(), y);
            gc.setGlobalAlpha(1);
            String percent = Figures.decimal(tenths * FixedPoint.ONE / 10, 1);
            String text = percent + "  " + frame.price(FixedPoint.toDouble(from + way * tenths / 1000));
            text(frame, text, Math.max(left, 0) + 4, y - LABEL / 2 - 1, colour);
        }
    }

    private static void riskBox(PlotFrame frame, DrawingShape shape, boolean strong) {
        GraphicsContext gc = frame.gc();
        Point2D entry = shape.points().get(0);
        Rectangle2D risk = area(entry, shape.points().get(1));
        Rectangle2D reward = area(entry, shape.points().get(2));
        Color loss = frame.colours().get(Token.LOSS);
        Color profit = frame.colours().get(Token.PROFIT);
        wash(gc, risk, loss);
        wash(gc, reward, profit);
        gc.setLineWidth(strong ? 1.6 : 1);
        gc.setStroke(loss);
        edge(frame, risk, shape.points().get(1).getY());
        gc.setStroke(profit);
        edge(frame, reward, shape.points().get(2).getY());
        gc.setStroke(frame.colours().get(Token.FG));
        edge(frame, risk, entry.getY());
    }

    private static void edge(PlotFrame frame, Rectangle2D area, double y) {
        frame.gc().strokeLine(area.getMinX(), frame.sharp(y), area.getMaxX(), frame.sharp(y));
    }

    /// What the gate says of the box, and of the chosen one the button that hands it to the ticket.
    Optional<Rectangle2D> paintRisk(
            PlotFrame frame,
            DrawingShape shape,
            Optional<RiskPreviews.Preview> preview,
            boolean chosen,
            Optional<Point2D> pointer) {
        Drawing box = shape.drawing();
        double left = Math.max(
                4, Math.min(shape.points().get(0).getX(), shape.points().get(1).getX()));
        Color fg = frame.colours().get(Token.FG);
        text(
                frame,
                phrases.get("risk.stop", frame.price(FixedPoint.toDouble(box.stop()))),
                left + 4,
                inside(shape, 1),
                frame.colours().get(Token.LOSS));
        text(
                frame,
                phrases.get("risk.target", frame.price(FixedPoint.toDouble(box.target()))),
                left + 4,
                inside(shape, 2),
                frame.colours().get(Token.PROFIT));
        double y = shape.points().get(0).getY();
        double right = text(frame, headline(frame, box, preview), left + 4, y, fg);
        if (!chosen) {
            return Optional.empty();
        }
        preview.filter(RiskPreviews.Preview::denied)
                .ifPresent(denied -> text(
                        frame,
                        denied.text(),
                        left + 4,
                        y + LABEL + 2,
                        frame.colours().get(Token.WARN)));
        return Optional.of(button(frame, right + 4, y, pointer));
    }

    /// Just within the box, beside its outer edge.
    private static double inside(DrawingShape shape, int index) {
        double y = shape.points().get(index).getY();
        return y + (y > shape.points().get(0).getY() ? -1 : 1) * (LABEL / 2 + 2);
    }

    private String headline(PlotFrame frame, Drawing box, Optional<RiskPreviews.Preview> preview) {
        String entry =
                phrases.get(box.isBuy() ? "risk.buy" : "risk.sell", frame.price(FixedPoint.toDouble(box.entry())));
        long ratio = RiskPreviews.rewardToRisk(box);
        String reward = ratio == 0 ? "" : "  " + phrases.get("risk.ratio", Figures.decimal(ratio, 1));
        String lots = preview.map(known -> known.denied()
                        ? "  " + phrases.get("risk.denied")
                        : known.lots().isZero()
                                ? ""
                                : "  "
                                        + phrases.get(
                                                "risk.lots",
                                                amounts.lots(known.lots().units())))
                .orElse("  …");
        return entry + lots + reward;
    }

    private Rectangle2D button(PlotFrame frame, double x, double y, Optional<Point2D> pointer) {
        GraphicsContext gc = frame.gc();
        String text = phrases.get("risk.to-ticket");
        double width = frame.textWidth(text, frame.fonts().small()) + 2 * INSET;
        Rectangle2D area = new Rectangle2D(x, Math.round(y - LABEL / 2), width, LABEL);
        boolean under = pointer.filter(area::contains).isPresent();
        gc.setFill(frame.colours().get(under ? Token.FG : Token.ACCENT));
        gc.fillRoundRect(area.getMinX(), area.getMinY(), width, LABEL, 4, 4);
        gc.setFill(frame.colours().get(under ? Token.BG_PANEL : Token.ON_ACCENT));
        write(frame, text, x + INSET, y);
        return area;
    }

    /// @return where it ends
    private static double text(PlotFrame frame, String text, double x, double y, Color colour) {
        double width = Pieces.width(frame, text) + 2 * INSET;
        frame.gc().setFill(frame.colours().label());
        frame.gc().fillRoundRect(x, Math.round(y - LABEL / 2), width, LABEL, 4, 4);
        Pieces.paint(frame, text, x + INSET, Math.round(y - LABEL / 2) + LABEL / 2, colour);
        return x + width;
    }

    private static void write(PlotFrame frame, String text, double x, double y) {
        frame.gc().setFont(frame.fonts().small());
        frame.gc().setTextAlign(TextAlignment.LEFT);
        frame.gc().setTextBaseline(VPos.CENTER);
        frame.gc().fillText(text, x, Math.round(y - LABEL / 2) + LABEL / 2);
    }
}
