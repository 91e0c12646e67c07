package dev.yoke.ui.chart.drawing;

import dev.yoke.ui.chart.drawing.Drawing.Kind;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.chart.plot.PlotGesture;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Chooses and moves drawings. `D` goes through them, arrows move by a candle or a tick (with Shift by ten), Delete
/// deletes, `L` locks, `C` changes the colour, Ctrl+D copies, Ctrl+Z and Ctrl+Y take back and do again, Enter hands a
/// risk box to the ticket.
final class DrawingGesture implements PlotGesture {

    private static final long FAST = 10;

    private final Plot plot;
    private final DrawingsViewModel model;
    private final DrawingLayer layer;
    private final DrawingScreen screen;
    private final Runnable toTicket;
    private Optional<Point2D> last = Optional.empty();
    private OptionalInt handle = OptionalInt.empty();
    private boolean pressedToTicket;

    DrawingGesture(Plot plot, DrawingsViewModel model, DrawingLayer layer, DrawingScreen screen, Runnable toTicket) {
        this.plot = plot;
        this.model = model;
        this.layer = layer;
        this.screen = screen;
        this.toTicket = toTicket;
    }

    @Override
    public boolean onMoved(MouseEvent event, Point2D at) {
        layer.hover(isInPlot(at) ? layer.at(at).map(Drawing::id) : Optional.empty());
        return false;
    }

    private boolean isInPlot(Point2D at) {
        return at.getX() >= 0
                && at.getX() <= plot.scale().width()
                && at.getY() >= 0
                && at.getY() <= plot.scale().height();
    }

    @Override
    public boolean onPressed(MouseEvent event, Point2D at) {
        if (event.getButton() != MouseButton.PRIMARY || !isInPlot(at)) {
            return false;
        }
        pressedToTicket = layer.isOnToTicket(at);
        Optional<Drawing> hit = layer.at(at);
        if (!pressedToTicket) {
            handle = layer.handle(at);
            model.select(hit.map(Drawing::id));
        }
        plot.repaint();
        boolean moves = hit.filter(drawing -> !drawing.locked()).isPresent();
        last = moves ? Optional.of(at) : Optional.empty();
        return pressedToTicket || moves;
    }

    @Override
    public void onDragged(MouseEvent event, Point2D at) {
        if (last.isEmpty() || pressedToTicket) {
            return;
        }
        if (handle.isPresent()) {
            int index = handle.getAsInt();
            model.edit(drawing -> drawing.withAnchor(
                    index, screen.anchor(at, model.magnetProperty().get(), drawing)));
        } else {
            Anchor from = screen.anchor(last.get(), false);
            Anchor to = screen.anchor(at, false);
            model.edit(drawing -> drawing.moved(to.serverMs() - from.serverMs(), to.price() - from.price()));
        }
        plot.repaint();
    }

    @Override
    public void onReleased(MouseEvent event, Point2D at) {
        if (pressedToTicket && layer.isOnToTicket(at)) {
            toTicket.run();
        } else {
            model.commit();
        }
        last = Optional.empty();
        handle = OptionalInt.empty();
        pressedToTicket = false;
        plot.repaint();
    }

    @Override
    public boolean onClicked(MouseEvent event, Point2D at) {
        return event.getButton() == MouseButton.PRIMARY && layer.at(at).isPresent();
    }

    @Override
    public boolean onKey(KeyEvent event) {
        boolean used = event.isShortcutDown() ? onShortcut(event) : !event.isAltDown() && onPlain(event);
        if (used) {
            plot.repaint();
        }
        return used;
    }

    private boolean onShortcut(KeyEvent event) {
        return switch (event.getCode()) {
            case Z -> event.isShiftDown() ? model.redo() : model.undo();
            case Y -> model.redo();
            case D -> {
                model.duplicate(screen);
                yield model.selected().isPresent();
            }
            default -> false;
        };
    }

    private boolean onPlain(KeyEvent event) {
        long steps = event.isShiftDown() ? FAST : 1;
        boolean chosen = model.selected().isPresent();
        return switch (event.getCode()) {
            case D -> model.selectNext(event.isShiftDown() ? -1 : 1);
            case LEFT -> chosen && nudge(-steps * screen.barMs(), 0);
            case RIGHT -> chosen && nudge(steps * screen.barMs(), 0);
            case UP -> chosen && nudge(0, steps * screen.tick());
            case DOWN -> chosen && nudge(0, -steps * screen.tick());
            case DELETE, BACK_SPACE -> chosen && model.delete();
            case L -> chosen && done(() -> model.change(drawing -> drawing.withLocked(!drawing.locked())));
            case C -> chosen && done(model::nextColour);
            case ENTER ->
                model.selected()
                                .filter(drawing -> drawing.kind() == Kind.RISK_BOX)
                                .isPresent()
                        && done(toTicket);
            default -> false;
        };
    }

    private boolean nudge(long ms, long price) {
        model.nudge(ms, price);
        return true;
    }

    private static boolean done(Runnable act) {
        act.run();
        return true;
    }

    @Override
    public Optional<Cursor> cursor(Point2D at) {
        if (!isInPlot(at)) {
            return Optional.empty();
        }
        if (layer.isOnToTicket(at)) {
            return Optional.of(Cursor.HAND);
        }
        return layer.at(at).map(drawing -> drawing.locked() ? Cursor.DEFAULT : Cursor.MOVE);
    }

    @Override
    public boolean cancel() {
        boolean any = model.cancel();
        last = Optional.empty();
        handle = OptionalInt.empty();
        if (!any && model.selected().isPresent()) {
            model.select(Optional.empty());
            any = true;
        }
        plot.repaint();
        return any;
    }
}
