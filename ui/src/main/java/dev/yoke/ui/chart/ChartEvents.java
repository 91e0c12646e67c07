package dev.yoke.ui.chart;

import dev.yoke.ui.chart.plot.PlotGesture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Hands mouse and keys of the chart to its gestures in turn, the chart's own last. Thread: FX.
final class ChartEvents {

    private final ChartSurface surface;
    private final ChartPlot plot;
    private final PlotGesture own;
    private Optional<PlotGesture> pressed = Optional.empty();

    ChartEvents(ChartSurface surface, PlotGesture own) {
        this.surface = surface;
        this.plot = surface.plot();
        this.own = own;
    }

    void install() {
        surface.setFocusTraversable(true);
        surface.setOnMouseMoved(this::onMoved);
        surface.setOnMouseExited(event -> plot.setPointer(Optional.empty()));
        surface.setOnMousePressed(this::onPressed);
        surface.setOnMouseDragged(this::onDragged);
        surface.setOnMouseReleased(this::onReleased);
        surface.setOnMouseClicked(event -> {
            Point2D at = at(event);
            ask(gesture -> gesture.onClicked(event, at));
        });
        surface.setOnScroll(event -> onScroll(event, surface.toPlot(event.getX(), event.getY())));
        surface.setOnContextMenuRequested(this::onContextMenu);
        surface.setOnKeyPressed(this::onKey);
    }

    /// Gives up what any gesture was doing.
    ///
    /// @return whether there was something
    boolean cancel() {
        boolean any = false;
        for (PlotGesture gesture : all()) {
            any |= gesture.cancel();
        }
        pressed = Optional.empty();
        return any;
    }

    private void onMoved(MouseEvent event) {
        Point2D at = at(event);
        plot.setPointer(Optional.of(at).filter(surface::isInPlot));
        ask(gesture -> gesture.onMoved(event, at));
        showCursor(at);
    }

    private void showCursor(Point2D at) {
        for (PlotGesture gesture : all()) {
            Optional<Cursor> cursor = gesture.cursor(at);
            if (cursor.isPresent()) {
                surface.setCursor(cursor.get());
                return;
            }
        }
        surface.setCursor(Cursor.DEFAULT);
    }

    private void onPressed(MouseEvent event) {
        surface.requestFocus();
        Point2D at = at(event);
        pressed = ask(gesture -> gesture.onPressed(event, at));
    }

    private void onDragged(MouseEvent event) {
        Point2D at = at(event);
        plot.setPointer(Optional.of(at).filter(surface::isInPlot));
        pressed.ifPresent(gesture -> gesture.onDragged(event, at));
    }

    private void onReleased(MouseEvent event) {
        Point2D at = at(event);
        pressed.ifPresent(gesture -> gesture.onReleased(event, at));
        pressed = Optional.empty();
    }

    private void onScroll(ScrollEvent event, Point2D at) {
        if (ask(gesture -> gesture.onScroll(event, at)).isPresent()) {
            event.consume();
        }
    }

    private void onContextMenu(ContextMenuEvent event) {
        Point2D at = event.isKeyboardTrigger()
                ? plot.pointer().orElseGet(surface::middle)
                : surface.toPlot(event.getX(), event.getY());
        Point2D onScreen = surface.localToScreen(plot.toNode(at.getX(), at.getY()));
        if (ask(gesture -> gesture.onContextMenu(at, onScreen)).isPresent()) {
            event.consume();
        }
    }

    private void onKey(KeyEvent event) {
        boolean done = event.getCode() == KeyCode.ESCAPE
                ? cancel()
                : ask(gesture -> gesture.onKey(event)).isPresent();
        if (done) {
            event.consume();
        }
    }

    private Optional<PlotGesture> ask(Predicate<PlotGesture> question) {
        for (PlotGesture gesture : all()) {
            if (question.test(gesture)) {
                return Optional.of(gesture);
            }
        }
        return Optional.empty();
    }

    private List<PlotGesture> all() {
        List<PlotGesture> all = new ArrayList<>(plot.gestures());
        all.add(own);
        return all;
    }

    private Point2D at(MouseEvent event) {
        return surface.toPlot(event.getX(), event.getY());
    }
}
