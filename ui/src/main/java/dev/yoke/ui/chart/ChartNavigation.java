package dev.yoke.ui.chart;

import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.chart.plot.PlotGesture;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// How the chart itself is moved. Wheel and `+`/`−` zoom, dragging and arrows pan, dragging the price axis stretches
/// it,
/// double click and `End` go back to the newest candles, `1` to `7` choose the timeframe, `A` follows, `R` asks again.
final class ChartNavigation implements PlotGesture {

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

    ChartNavigation(ChartViewModel model, ChartSurface surface) {
        this.model = model;
        this.surface = surface;
    }

    @Override
    public boolean onPressed(MouseEvent event, Point2D at) {
        last = at;
        drag = event.getButton() != MouseButton.PRIMARY
                ? Drag.NONE
                : surface.isInPlot(at) ? Drag.PLOT : surface.isOnPriceAxis(at) ? Drag.PRICE_AXIS : Drag.NONE;
        return drag != Drag.NONE;
    }

    @Override
    public void onDragged(MouseEvent event, Point2D at) {
        Point2D moved = at.subtract(last);
        last = at;
        if (drag == Drag.PLOT) {
            pan(moved.getX());
            model.priceRange().pan(moved.getY() / Math.max(1, surface.plotHeight()));
        } else if (drag == Drag.PRICE_AXIS) {
            model.priceRange().stretch(Math.pow(2, moved.getY() / 150));
        }
        surface.markPlotOld();
    }

    @Override
    public void onReleased(MouseEvent event, Point2D at) {
        drag = Drag.NONE;
    }

    @Override
    public boolean onClicked(MouseEvent event, Point2D at) {
        if (event.getClickCount() != 2 || event.getButton() != MouseButton.PRIMARY) {
            return false;
        }
        if (surface.isOnPriceAxis(at)) {
            model.priceRange().reset();
            surface.markPlotOld();
        } else {
            reset();
        }
        return true;
    }

    @Override
    public boolean onScroll(ScrollEvent event, Point2D at) {
        double notches = event.getDeltaY() / WHEEL_NOTCH_PX;
        if (surface.isOnPriceAxis(at)) {
            model.priceRange().stretch(Math.pow(ZOOM_PER_NOTCH, -notches));
            surface.markPlotOld();
        } else if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            pan(event.getDeltaX() + (event.isShiftDown() ? event.getDeltaY() : 0));
        } else {
            zoom(Math.pow(ZOOM_PER_NOTCH, notches), at.getX());
        }
        return true;
    }

    @Override
    public boolean onKey(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        int digit = digit(event.getCode());
        if (digit >= 1 && digit <= Timeframe.values().length) {
            model.select(Timeframe.values()[digit - 1]);
            return true;
        }
        return handle(event.getCode());
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
