package dev.yoke.ui.chart.drawing;

import dev.yoke.core.view.CockpitView;
import dev.yoke.ui.chart.drawing.Drawing.Kind;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.theme.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Paints the drawings that are in view, and knows what of them is at a place.
final class DrawingLayer implements PlotLayer {

    private final Plot plot;
    private final DrawingsViewModel model;
    private final DrawingScreen screen;
    private final RiskPreviews previews;
    private final DrawingPainter painter;
    private Optional<String> hovered = Optional.empty();
    private List<Object> painted = List.of();
    private Optional<Rectangle2D> toTicket = Optional.empty();

    DrawingLayer(Plot plot, DrawingsViewModel model, DrawingScreen screen, RiskPreviews previews) {
        this.plot = plot;
        this.model = model;
        this.screen = screen;
        this.previews = previews;
        painter = new DrawingPainter(model.phrases(), model.amounts());
    }

    @Override
    public Depth depth() {
        return Depth.DRAWING;
    }

    @Override
    public boolean follow(CockpitView view) {
        model.show(plot.instrumentProperty().get());
        List<Drawing> boxes = shown().stream()
                .filter(drawing -> drawing.kind() == Kind.RISK_BOX)
                .toList();
        model.instrument().ifPresent(instrument -> previews.follow(view, instrument, boxes));
        List<Object> now = List.of(
                shown(),
                model.draft(),
                model.selectedProperty().get(),
                model.amounts().hiddenProperty().get(),
                boxes.stream().map(box -> previews.of(box.id())).toList());
        boolean changed = !now.equals(painted);
        painted = now;
        return changed;
    }

    /// As kept, with what is being moved in its place.
    private List<Drawing> shown() {
        if (model.hiddenProperty().get()) {
            return List.of();
        }
        Optional<Drawing> draft = model.draft();
        return draft.isEmpty()
                ? model.all()
                : model.all().stream()
                        .map(drawing -> drawing.id().equals(draft.get().id()) ? draft.get() : drawing)
                        .toList();
    }

    void hover(Optional<String> id) {
        if (!id.equals(hovered)) {
            hovered = id;
            plot.repaint();
        }
    }

    /// The drawing at a place, the chosen one first, then from the top.
    Optional<Drawing> at(Point2D at) {
        Optional<Drawing> chosen = model.selected().filter(drawing -> isAt(drawing, at));
        if (chosen.isPresent()) {
            return chosen;
        }
        List<Drawing> drawings = shown();
        for (int i = drawings.size() - 1; i >= 0; i--) {
            if (isAt(drawings.get(i), at)) {
                return Optional.of(drawings.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean isAt(Drawing drawing, Point2D at) {
        DrawingShape shape = screen.shape(drawing);
        return shape.isInView() && (shape.isNear(at) || handleAt(at, drawing).isPresent());
    }

    /// Only the chosen drawing shows handles.
    private OptionalInt handleAt(Point2D at, Drawing drawing) {
        boolean chosen = model.selectedProperty().get().equals(Optional.of(drawing.id()));
        return chosen ? screen.shape(drawing).handle(at) : OptionalInt.empty();
    }

    OptionalInt handle(Point2D at) {
        return model.selected().map(drawing -> screen.shape(drawing).handle(at)).orElse(OptionalInt.empty());
    }

    boolean isOnToTicket(Point2D at) {
        return toTicket.filter(area -> area.contains(at)).isPresent();
    }

    @Override
    public void paint(PlotFrame frame) {
        GraphicsContext gc = frame.gc();
        toTicket = Optional.empty();
        gc.beginPath();
        gc.rect(0, 0, frame.scale().width(), frame.scale().height());
        gc.clip();
        List<Drawing> all = new ArrayList<>(shown());
        model.draft().filter(draft -> model.toolProperty().get().isPresent()).ifPresent(all::add);
        for (Drawing drawing : all) {
            DrawingShape shape = screen.shape(drawing);
            if (shape.isInView()) {
                paint(frame, shape);
            }
        }
    }

    private void paint(PlotFrame frame, DrawingShape shape) {
        Drawing drawing = shape.drawing();
        boolean chosen = model.selectedProperty().get().equals(Optional.of(drawing.id()));
        boolean strong = chosen || hovered.equals(Optional.of(drawing.id()));
        Color colour = frame.colours().get(DrawingPainter.token(drawing.colour()));
        painter.paint(frame, shape, colour, strong);
        if (drawing.kind() == Kind.RISK_BOX) {
            Optional<Rectangle2D> button =
                    painter.paintRisk(frame, shape, previews.of(drawing.id()), chosen, plot.pointer());
            if (chosen) {
                toTicket = button;
            }
        }
        if (chosen) {
            shape.points().forEach(point -> paintHandle(frame, point, colour, drawing.locked()));
        }
    }

    private static void paintHandle(PlotFrame frame, Point2D at, Color colour, boolean locked) {
        GraphicsContext gc = frame.gc();
        double half = DrawingShape.HANDLE;
        gc.setFill(locked ? colour : frame.colours().get(Token.BG_PANEL));
        gc.fillOval(at.getX() - half, at.getY() - half, 2 * half, 2 * half);
        gc.setStroke(colour);
        gc.setLineWidth(1.5);
        gc.strokeOval(at.getX() - half, at.getY() - half, 2 * half, 2 * half);
    }
}
