package dev.yoke.ui.chart.drawing;

import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.chart.plot.PlotGesture;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Draws: a click for each place, or a drag from the first to the last. The arrows move the pen and Enter sets a place.
/// It is on the plot only while a tool is taken.
final class ToolGesture implements PlotGesture {

    private static final double DRAG_PX = 6;
    private static final double STEP_PX = 8;

    private final Plot plot;
    private final DrawingsViewModel model;
    private final DrawingScreen screen;
    private Point2D pressedAt = Point2D.ZERO;
    private Point2D pen;

    ToolGesture(Plot plot, DrawingsViewModel model, DrawingScreen screen) {
        this.plot = plot;
        this.model = model;
        this.screen = screen;
        pen = plot.pointer()
                .orElse(new Point2D(plot.scale().width() / 2, plot.scale().height() / 2));
    }

    private Anchor anchor(Point2D at) {
        return screen.anchor(at, model.magnetProperty().get());
    }

    @Override
    public boolean onPressed(MouseEvent event, Point2D at) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return false;
        }
        pressedAt = at;
        pen = at;
        model.place(anchor(at), screen);
        plot.repaint();
        return true;
    }

    @Override
    public void onDragged(MouseEvent event, Point2D at) {
        follow(at);
    }

    @Override
    public void onReleased(MouseEvent event, Point2D at) {
        if (model.hasPlace() && at.distance(pressedAt) > DRAG_PX) {
            model.place(anchor(at), screen);
        }
        plot.repaint();
    }

    @Override
    public boolean onMoved(MouseEvent event, Point2D at) {
        follow(at);
        return false;
    }

    private void follow(Point2D at) {
        pen = at;
        model.follow(anchor(at), screen);
        plot.repaint();
    }

    @Override
    public boolean onClicked(MouseEvent event, Point2D at) {
        return true;
    }

    @Override
    public boolean onKey(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return false;
        }
        double step = event.isShiftDown() ? 5 * STEP_PX : STEP_PX;
        KeyCode code = event.getCode();
        switch (code) {
            case LEFT -> follow(pen.add(-step, 0));
            case RIGHT -> follow(pen.add(step, 0));
            case UP -> follow(pen.add(0, -step));
            case DOWN -> follow(pen.add(0, step));
            case ENTER, SPACE -> model.place(anchor(pen), screen);
            default -> {
                return false;
            }
        }
        plot.repaint();
        return true;
    }

    @Override
    public Optional<Cursor> cursor(Point2D at) {
        return Optional.of(Cursor.CROSSHAIR);
    }

    /// Where the keyboard's pen is.
    Point2D pen() {
        return pen;
    }

    @Override
    public boolean cancel() {
        return model.cancel();
    }
}
