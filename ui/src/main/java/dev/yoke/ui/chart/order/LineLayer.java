package dev.yoke.ui.chart.order;

import dev.yoke.core.view.CockpitView;
import dev.yoke.ui.chart.order.TradeLine.Act;
import dev.yoke.ui.chart.plot.AxisTags;
import dev.yoke.ui.chart.plot.Pieces;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.chart.plot.Spread;
import dev.yoke.ui.theme.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Lines of positions, orders and the ticket with labels that do not cover each other, and what can be hit of them.
final class LineLayer implements PlotLayer {

    private static final double LABEL_HEIGHT = 18;
    private static final double INSET = 6;
    private static final double LEFT = 10;
    private static final double GAP = 2;
    private static final double REACH = 4;
    private static final double LEAST_ACT = 18;

    private final Plot plot;
    private final OrderLinesViewModel model;
    private final List<LineHit.Box> boxes = new ArrayList<>();
    private Optional<LineKey> hovered = Optional.empty();
    private double[] tops = new double[0];

    LineLayer(Plot plot, OrderLinesViewModel model) {
        this.plot = plot;
        this.model = model;
    }

    @Override
    public Depth depth() {
        return Depth.ORDER;
    }

    @Override
    public boolean follow(CockpitView view) {
        return model.follow(view, plot.instrumentProperty().get());
    }

    void hover(Optional<LineKey> key) {
        if (!key.equals(hovered)) {
            hovered = key;
            plot.repaint();
        }
    }

    /// Labels first, then the nearest line within reach.
    Optional<LineHit> at(Point2D point) {
        for (int i = boxes.size() - 1; i >= 0; i--) {
            if (boxes.get(i).area().contains(point)) {
                return Optional.of(boxes.get(i).hit());
            }
        }
        if (point.getX() < 0 || point.getX() > plot.scale().width()) {
            return Optional.empty();
        }
        double best = REACH;
        Optional<LineHit> found = Optional.empty();
        for (TradeLine line : model.lines()) {
            double distance = Math.abs(y(line.price()) - point.getY());
            if (distance <= best) {
                best = distance;
                found = Optional.of(new LineHit(line.key(), Optional.empty()));
            }
        }
        return found;
    }

    /// What was painted last and can be hit.
    List<LineHit.Box> boxes() {
        return List.copyOf(boxes);
    }

    private double y(long price) {
        return plot.scale().y(price / 1e8);
    }

    @Override
    public void paint(PlotFrame frame) {
        boxes.clear();
        List<TradeLine> lines = model.lines();
        for (TradeLine line : lines) {
            double y = frame.y(line.price());
            if (frame.isInView(y)) {
                paintLine(frame, line, y);
                frame.tags()
                        .add(new AxisTags.Tag(
                                y,
                                frame.price(line.price() / 1e8),
                                "",
                                colour(frame, line),
                                !line.key().isEntry()));
            }
        }
        tops = tops(frame, lines);
        for (int i = 0; i < tops.length; i++) {
            lead(frame, lines.get(i), tops[i]);
            paintLabel(frame, lines.get(i), tops[i]);
        }
    }

    /// From the line to its label where that had to make room for another.
    private void lead(PlotFrame frame, TradeLine line, double top) {
        double y = frame.y(line.price());
        double middle = top + LABEL_HEIGHT / 2;
        if (frame.isInView(y) && Math.abs(middle - y) > LABEL_HEIGHT / 2) {
            GraphicsContext gc = frame.gc();
            gc.setStroke(colour(frame, line));
            gc.setLineWidth(1);
            gc.strokeLine(1, frame.sharp(y), LEFT, frame.sharp(middle));
        }
    }

    /// The label that is looked at once more, over the crosshair.
    void paintMarked(PlotFrame frame) {
        List<TradeLine> lines = model.lines();
        for (int i = 0; i < Math.min(tops.length, lines.size()); i++) {
            if (isMarked(lines.get(i))) {
                paintLabel(frame, lines.get(i), tops[i]);
            }
        }
    }

    private double[] tops(PlotFrame frame, List<TradeLine> lines) {
        double least = frame.clearTop() + GAP;
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

    private boolean isMarked(TradeLine line) {
        return Optional.of(line.key()).equals(hovered)
                || model.selectedProperty().get().equals(Optional.of(line.key()));
    }

    private Color colour(PlotFrame frame, TradeLine line) {
        return frame.colours().get(line.waiting() || !plot.isLive() ? Token.STALE : line.tone());
    }

    private void paintLine(PlotFrame frame, TradeLine line, double y) {
        GraphicsContext gc = frame.gc();
        boolean selected = model.selectedProperty().get().equals(Optional.of(line.key()));
        gc.setStroke(colour(frame, line));
        gc.setLineWidth(selected ? 2 : frame.hairline());
        dash(gc, line.key());
        gc.strokeLine(0, frame.sharp(y), frame.scale().width(), frame.sharp(y));
        gc.setLineDashes();
    }

    private static void dash(GraphicsContext gc, LineKey key) {
        switch (key.owner()) {
            case POSITION -> {
                if (!key.isEntry()) {
                    gc.setLineDashes(6, 4);
                }
            }
            case ORDER -> gc.setLineDashes(key.isEntry() ? new double[] {2, 3} : new double[] {6, 4});
            case TICKET -> gc.setLineDashes(10, 6, 2, 6);
        }
    }

    /// A level out of view is named at the edge behind which it lies.
    private static String label(PlotFrame frame, TradeLine line) {
        double y = frame.y(line.price());
        String where = frame.isInView(y) ? "" : (y < 0 ? "  ↑ " : "  ↓ ") + frame.price(line.price() / 1e8);
        return line.label() + where;
    }

    private void paintLabel(PlotFrame frame, TradeLine line, double top) {
        GraphicsContext gc = frame.gc();
        Color colour = colour(frame, line);
        boolean marked = isMarked(line);
        String text = label(frame, line);
        double width = Pieces.width(frame, text) + 2 * INSET;
        gc.setFill(frame.colours().get(marked ? Token.BG_RAISED : Token.BG_PANEL));
        gc.fillRoundRect(LEFT, top, width, LABEL_HEIGHT, 4, 4);
        gc.setStroke(colour);
        gc.setLineWidth(1);
        gc.strokeRoundRect(LEFT + 0.5, top + 0.5, width - 1, LABEL_HEIGHT - 1, 4, 4);
        Pieces.paint(frame, text, LEFT + INSET, top + LABEL_HEIGHT / 2, colour);
        boxes.add(new LineHit.Box(
                new Rectangle2D(LEFT, top, width, LABEL_HEIGHT), new LineHit(line.key(), Optional.empty())));
        double right = paintActs(frame, line, LEFT + width + GAP, top, marked);
        paintNote(frame, line, right + GAP, top, marked);
    }

    private static void write(PlotFrame frame, String text, double x, double top, Color colour) {
        GraphicsContext gc = frame.gc();
        gc.setFill(colour);
        gc.setFont(frame.fonts().small());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text, x, top + LABEL_HEIGHT / 2);
    }

    /// Closing is always in reach, the other acts where the line is looked at.
    private double paintActs(PlotFrame frame, TradeLine line, double left, double top, boolean marked) {
        double x = left;
        for (Act act : line.acts()) {
            if (marked || (act == Act.CLOSE && line.key().isEntry())) {
                double width = Math.max(
                        LEAST_ACT, frame.textWidth(act.sign(), frame.fonts().small()) + INSET);
                paintAct(frame, act, new Rectangle2D(x, top, width, LABEL_HEIGHT));
                boxes.add(new LineHit.Box(
                        new Rectangle2D(x, top, width, LABEL_HEIGHT), new LineHit(line.key(), Optional.of(act))));
                x += width + GAP;
            }
        }
        return x;
    }

    private void paintAct(PlotFrame frame, Act act, Rectangle2D area) {
        GraphicsContext gc = frame.gc();
        boolean under = plot.pointer().filter(area::contains).isPresent();
        gc.setFill(frame.colours().get(under ? Token.LINE : Token.BG_RAISED));
        gc.fillRoundRect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight(), 4, 4);
        gc.setStroke(frame.colours().get(Token.LINE));
        gc.setLineWidth(1);
        gc.strokeRoundRect(area.getMinX() + 0.5, area.getMinY() + 0.5, area.getWidth() - 1, area.getHeight() - 1, 4, 4);
        gc.setFill(frame.colours().get(under ? Token.FG : Token.FG_MUTED));
        gc.setFont(frame.fonts().small());
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(act.sign(), area.getMinX() + area.getWidth() / 2, area.getMinY() + LABEL_HEIGHT / 2);
    }

    /// A refusal, or while the mouse is there why the line cannot be moved.
    private void paintNote(PlotFrame frame, TradeLine line, double x, double top, boolean marked) {
        Optional<String> held = marked && !line.key().isEntry() ? line.heldBy() : Optional.empty();
        model.note(line.key()).or(() -> held).filter(text -> !text.isEmpty()).ifPresent(text -> {
            double width = frame.textWidth(text, frame.fonts().small()) + 2 * INSET;
            frame.gc().setFill(frame.colours().get(Token.BG_PANEL));
            frame.gc().fillRoundRect(x, top, width, LABEL_HEIGHT, 4, 4);
            write(frame, text, x + INSET, top, frame.colours().get(Token.WARN));
        });
    }
}
