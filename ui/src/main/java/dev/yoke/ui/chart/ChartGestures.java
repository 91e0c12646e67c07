package dev.yoke.ui.chart;

import dev.yoke.core.market.Timeframe;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Mouse and keys of the chart. Wheel and `+`/`−` zoom, dragging and arrows pan, dragging the price axis stretches it,
/// double click and `End` go back to the newest candles, `1` to `7` choose the timeframe, `A` follows, `R` asks again.
final class ChartGestures {

    private static final double WHEEL_NOTCH_PX = 40;
    private static final double ZOOM_PER_NOTCH = 1.12;
    private static final double ZOOM_PER_KEY = 1.25;
    private static final double PAN_PER_KEY = 0.1;

    private enum Drag {
        NONE,
        PLOT,
        PRICE_AXIS
    }

    private final ChartViewModel model;
    private final ChartSurface surface;
    private Drag drag = Drag.NONE;
    private Point2D last = Point2D.ZERO;

    ChartGestures(ChartViewModel model, ChartSurface surface) {
        this.model = model;
        this.surface = surface;
    }

    void install() {
        surface.setFocusTraversable(true);
        surface.setOnMouseMoved(event -> surface.setPointer(pointer(event)));
        surface.setOnMouseExited(event -> surface.setPointer(Optional.empty()));
        surface.setOnMousePressed(this::onPressed);
        surface.setOnMouseDragged(this::onDragged);
        surface.setOnMouseReleased(event -> drag = Drag.NONE);
        surface.setOnMouseClicked(this::onClicked);
        surface.setOnScroll(this::onScroll);
        surface.setOnKeyPressed(this::onKey);
    }

    private Optional<Point2D> pointer(MouseEvent event) {
        return Optional.of(surface.toPlot(event.getX(), event.getY())).filter(surface::isInPlot);
    }

    private void onPressed(MouseEvent event) {
        surface.requestFocus();
        last = surface.toPlot(event.getX(), event.getY());
        drag = event.getButton() != MouseButton.PRIMARY
                ? Drag.NONE
                : surface.isInPlot(last) ? Drag.PLOT : surface.isOnPriceAxis(last) ? Drag.PRICE_AXIS : Drag.NONE;
    }

    private void onDragged(MouseEvent event) {
        Point2D at = surface.toPlot(event.getX(), event.getY());
        Point2D moved = at.subtract(last);
        last = at;
        if (drag == Drag.PLOT) {
            pan(moved.getX());
            model.priceRange().pan(moved.getY() / Math.max(1, surface.plotHeight()));
            surface.setPointer(pointer(event));
        } else if (drag == Drag.PRICE_AXIS) {
            model.priceRange().stretch(Math.pow(2, moved.getY() / 150));
        }
        surface.markPlotOld();
    }

    private void onClicked(MouseEvent event) {
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            if (surface.isOnPriceAxis(surface.toPlot(event.getX(), event.getY()))) {
                model.priceRange().reset();
                surface.markPlotOld();
            } else {
                reset();
            }
        }
    }

    private void onScroll(ScrollEvent event) {
        Point2D at = surface.toPlot(event.getX(), event.getY());
        double notches = event.getDeltaY() / WHEEL_NOTCH_PX;
        if (surface.isOnPriceAxis(at)) {
            model.priceRange().stretch(Math.pow(ZOOM_PER_NOTCH, -notches));
            surface.markPlotOld();
        } else if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            pan(event.getDeltaX() + (event.isShiftDown() ? event.getDeltaY() : 0));
        } else {
            zoom(Math.pow(ZOOM_PER_NOTCH, notches), at.getX());
        }
        event.consume();
    }

    private void onKey(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int digit = digit(event.getCode());
        if (digit >= 1 && digit <= Timeframe.values().length) {
            model.select(Timeframe.values()[digit - 1]);
        } else if (!handle(event.getCode())) {
            return;
        }
        event.consume();
    }

    private boolean handle(KeyCode key) {
        double width = surface.plotWidth();
        switch (key) {
            case PLUS, ADD, EQUALS, UP -> zoom(ZOOM_PER_KEY, width / 2);
            case MINUS, SUBTRACT, DOWN -> zoom(1 / ZOOM_PER_KEY, width / 2);
            case LEFT -> pan(width * PAN_PER_KEY);
            case RIGHT -> pan(-width * PAN_PER_KEY);
            case PAGE_UP -> pan(width);
            case PAGE_DOWN -> pan(-width);
            case HOME -> {
                model.viewport().showOldest();
                afterMove();
            }
            case END -> reset();
            case A -> model.autoScrollProperty().set(!model.autoScrollProperty().get());
            case R -> model.watch();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static int digit(KeyCode key) {
        return key.isDigitKey() ? key.getCode() - (key.isKeypadKey() ? KeyCode.NUMPAD0 : KeyCode.DIGIT0).getCode() : -1;
    }

    void zoom(double factor, double anchorPx) {
        model.viewport().zoom(factor, anchorPx);
        afterMove();
    }

    private void pan(double px) {
        model.viewport().panPx(px);
        afterMove();
    }

    void reset() {
        model.priceRange().reset();
        model.viewport().reset(model.candles().size());
        afterMove();
    }

    private void afterMove() {
        model.onViewportMoved();
        surface.markPlotOld();
    }
}
