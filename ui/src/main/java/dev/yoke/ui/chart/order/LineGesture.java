package dev.yoke.ui.chart.order;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.chart.plot.PlotGesture;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Mouse and keys on the lines. Dragging moves one; Tab goes through them, arrows move by a tick, with Shift by ten,
/// Enter agrees, Esc puts back. With Ctrl the price of an order moves alone, without its stop and target.
final class LineGesture implements PlotGesture {

    private static final double SLACK_PX = 3;
    private static final long FAST = 10;

    private final Plot plot;
    private final OrderLinesViewModel model;
    private final LineLayer layer;
    private final LineActs acts;
    private Optional<LineHit> pressed = Optional.empty();
    private Point2D pressedAt = Point2D.ZERO;
    private boolean dragging;

    LineGesture(Plot plot, OrderLinesViewModel model, LineLayer layer, LineActs acts) {
        this.plot = plot;
        this.model = model;
        this.layer = layer;
        this.acts = acts;
    }

    @Override
    public boolean onMoved(MouseEvent event, Point2D at) {
        layer.hover(layer.at(at).map(LineHit::key));
        return false;
    }

    @Override
    public boolean onPressed(MouseEvent event, Point2D at) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return false;
        }
        pressed = layer.at(at);
        pressedAt = at;
        dragging = false;
        if (pressed.isEmpty()) {
            model.select(Optional.empty());
            plot.repaint();
            return false;
        }
        model.cancel();
        model.select(pressed.map(LineHit::key));
        plot.repaint();
        return true;
    }

    @Override
    public void onDragged(MouseEvent event, Point2D at) {
        if (pressed.isEmpty() || (!dragging && at.distance(pressedAt) < SLACK_PX)) {
            return;
        }
        if (!dragging) {
            dragging = true;
            take(pressed.get());
        }
        if (model.selectedProperty().get().isPresent()) {
            model.dragTo(FixedPoint.fromDouble(plot.scale().price(at.getY())), !event.isControlDown());
        }
        plot.repaint();
    }

    /// The signs SL and TP are handles too: a level is dragged out of them.
    private void take(LineHit hit) {
        boolean isLevel = hit.act()
                .filter(act -> act == TradeLine.Act.STOP || act == TradeLine.Act.TARGET)
                .isPresent();
        if (isLevel) {
            model.propose(hit.key(), hit.act().get() == TradeLine.Act.STOP ? LineKey.Level.STOP : LineKey.Level.TARGET);
        } else if (!model.begin(hit.key())) {
            model.select(Optional.empty());
        }
    }

    @Override
    public void onReleased(MouseEvent event, Point2D at) {
        if (dragging) {
            model.drop();
        } else {
            pressed.filter(hit ->
                            hit.act().isPresent() && hit.equals(layer.at(at).orElse(null)))
                    .ifPresent(hit -> acts.run(hit.key(), hit.act().get()));
        }
        pressed = Optional.empty();
        dragging = false;
        plot.repaint();
    }

    @Override
    public boolean onClicked(MouseEvent event, Point2D at) {
        return event.getButton() == MouseButton.PRIMARY && layer.at(at).isPresent();
    }

    @Override
    public boolean onKey(KeyEvent event) {
        boolean used = !event.isAltDown() && !event.isMetaDown() && handle(event);
        if (used) {
            plot.repaint();
        }
        return used;
    }

    private boolean handle(KeyEvent event) {
        boolean moving = model.moveProperty().get().isPresent();
        return switch (event.getCode()) {
            case TAB -> !event.isControlDown() && model.selectNext(event.isShiftDown() ? -1 : 1);
            case UP -> step(event, 1);
            case DOWN -> step(event, -1);
            case ENTER -> {
                if (moving) {
                    model.confirm();
                }
                yield moving;
            }
            case DELETE, BACK_SPACE -> {
                Optional<LineKey> chosen = model.selectedProperty().get();
                chosen.ifPresent(key -> acts.run(key, TradeLine.Act.CLOSE));
                yield chosen.isPresent();
            }
            default -> false;
        };
    }

    private boolean step(KeyEvent event, long direction) {
        return model.step(direction * (event.isShiftDown() ? FAST : 1), !event.isControlDown());
    }

    @Override
    public Optional<Cursor> cursor(Point2D at) {
        return layer.at(at).map(hit -> hit.act().isPresent() ? Cursor.HAND : cursor(hit));
    }

    private Cursor cursor(LineHit hit) {
        boolean movable = model.line(hit.key()).filter(TradeLine::isMovable).isPresent();
        return movable ? Cursor.V_RESIZE : Cursor.DEFAULT;
    }

    @Override
    public boolean cancel() {
        boolean any = model.cancel() || dragging;
        pressed = Optional.empty();
        dragging = false;
        if (!any && model.selectedProperty().get().isPresent()) {
            model.select(Optional.empty());
            any = true;
        }
        plot.repaint();
        return any;
    }
}
