package dev.yoke.ui.chart.order;

import dev.yoke.ui.chart.plot.AxisTags;
import dev.yoke.ui.chart.plot.Pieces;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.theme.Token;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The line on its way: a ghost where it would stand, what it would mean there, and what would be against it.
final class GhostLayer implements PlotLayer {

    private static final double HEIGHT = 18;
    private static final double INSET = 6;
    private static final double RIGHT = 12;

    private final OrderLinesViewModel model;
    private final LineLayer lines;

    GhostLayer(OrderLinesViewModel model, LineLayer lines) {
        this.model = model;
        this.lines = lines;
    }

    @Override
    public Depth depth() {
        return Depth.DRAG;
    }

    @Override
    public void paint(PlotFrame frame) {
        lines.paintMarked(frame);
        Optional<LineMove> move = model.moveProperty().get();
        Optional<Outlook> outlook = model.outlook();
        if (move.isEmpty() || outlook.isEmpty()) {
            return;
        }
        LineMove now = move.get();
        if (now.price() != 0) {
            if (now.level() == LineKey.Level.ENTRY && now.along()) {
                paintLine(frame, now.wanted().stop(), Token.LOSS);
                paintLine(frame, now.wanted().target(), Token.PROFIT);
            }
            Token tone = outlook.get().snag().isPresent() ? Token.WARN : Token.ACCENT;
            paintLine(frame, now.price(), tone);
            paintTexts(frame, now, outlook.get(), tone);
        }
    }

    private static void paintLine(PlotFrame frame, long price, Token tone) {
        double y = frame.y(price);
        if (price == 0 || !frame.isInView(y)) {
            return;
        }
        GraphicsContext gc = frame.gc();
        gc.setStroke(frame.colours().get(tone));
        gc.setLineWidth(1);
        gc.setLineDashes(3, 3);
        gc.strokeLine(0, frame.sharp(y), frame.scale().width(), frame.sharp(y));
        gc.setLineDashes();
    }

    private static void paintTexts(PlotFrame frame, LineMove move, Outlook outlook, Token tone) {
        double y = Math.clamp(frame.y(move.price()), HEIGHT, frame.scale().height() - 2 * HEIGHT);
        AxisTags.paint(
                frame,
                new AxisTags.Tag(
                        y, frame.price(move.price() / 1e8), "", frame.colours().get(tone), false),
                Math.round(y - AxisTags.HEIGHT / 2));
        boolean below = y < frame.scale().height() / 2;
        double top = Math.round(below ? y + 3 : y - HEIGHT - 3);
        String label = outlook.label();
        double width = Pieces.width(frame, label) + 2 * INSET;
        double left = ground(frame, width, top);
        Pieces.paint(
                frame, label, left + INSET, top + HEIGHT / 2, frame.colours().get(Token.FG));
        outlook.snag().ifPresent(words -> paintSnag(frame, "⚠ " + words, below ? top + HEIGHT + 2 : top - HEIGHT - 2));
    }

    private static void paintSnag(PlotFrame frame, String text, double top) {
        GraphicsContext gc = frame.gc();
        double width = frame.textWidth(text, frame.fonts().small()) + 2 * INSET;
        double left = ground(frame, width, top);
        gc.setFill(frame.colours().get(Token.WARN));
        gc.setFont(frame.fonts().small());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text, left + INSET, top + HEIGHT / 2);
    }

    /// @return where it begins
    private static double ground(PlotFrame frame, double width, double top) {
        double left = Math.round(frame.scale().width() - RIGHT - width);
        frame.gc().setFill(frame.colours().get(Token.BG_RAISED));
        frame.gc().fillRoundRect(left, top, width, HEIGHT, 4, 4);
        return left;
    }
}
