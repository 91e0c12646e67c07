package dev.yoke.ui.chart;

import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.chart.indicator.PaneLayout;
import dev.yoke.ui.chart.indicator.ShownStudy;
import dev.yoke.ui.chart.plot.PlotGesture;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// How the chart itself is moved. Wheel and `+`/`−` zoom, dragging and arrows pan, dragging the price axis
/// stretches it, double click and `End` go back to the newest candles, `1` to `9` choose the timeframe, `A`
/// follows, `R` asks again.
final class ChartNavigation implements PlotGesture {

    private static final double WHEEL_NOTCH_PX = 40;
    private static final double ZOOM_PER_NOTCH = 1.12;
    private static final double ZOOM_PER_KEY = 1.25;
    private static final double PAN_PER_KEY = 0.1;

    private enum Drag {
        NONE,
        PLOT,
        PRICE_AXIS,
        TIME_AXIS,
        PANE
    }

    private final ChartViewModel model;
    private final ChartSurface surface;
    private final Consumer<ShownStudy> onStudy;
    private Optional<PaneLayout.Pane> grip = Optional.empty();
    private Drag drag = Drag.NONE;
    private Point2D last = Point2D.ZERO;

    /// @param onStudy a study was asked for by a double click on its name or its pane
    ChartNavigation(ChartViewModel model, ChartSurface surface, Consumer<ShownStudy> onStudy) {
        this.model = model;
        this.surface = surface;
        this.onStudy = onStudy;
    }

    @Override
    public boolean onPressed(MouseEvent event, Point2D at) {
        last = at;
        grip = model.panes().gripAt(at.getY());
        drag = event.getButton() == MouseButton.PRIMARY ? dragAt(at) : Drag.NONE;
        return drag != Drag.NONE;
    }

    private Drag dragAt(Point2D at) {
        if (grip.isPresent() && at.getX() >= 0) {
            return Drag.PANE;
        }
        if (surface.isInPlot(at)) {
            return Drag.PLOT;
        }
        return surface.isOnPriceAxis(at) ? Drag.PRICE_AXIS : surface.isOnTimeAxis(at) ? Drag.TIME_AXIS : Drag.NONE;
    }

    @Override
    public Optional<Cursor> cursor(Point2D at) {
        if (surface.isInPlot(at)) {
            return model.panes().gripAt(at.getY()).map(pane -> Cursor.V_RESIZE);
        }
        return Optional.of(
                surface.isOnPriceAxis(at)
                        ? Cursor.V_RESIZE
                        : surface.isOnTimeAxis(at) ? Cursor.H_RESIZE : Cursor.DEFAULT);
    }

    @Override
    public void onDragged(MouseEvent event, Point2D at) {
        Point2D moved = at.subtract(last);
        last = at;
        switch (drag) {
            case PLOT -> {
                pan(moved.getX());
                model.priceRange()
                        .pan(moved.getY() / Math.max(1, surface.scale().height()));
            }
            case PRICE_AXIS -> model.priceRange().stretch(Math.pow(2, moved.getY() / 150));
            case TIME_AXIS -> zoom(Math.pow(2, moved.getX() / 150), surface.plotWidth());
            case PANE -> grip.ifPresent(pane -> dragPane(pane, at.getY()));
            case NONE -> {}
        }
        surface.markPlotOld();
    }

    private void dragPane(PaneLayout.Pane pane, double y) {
        model.look()
                .find(pane.study().id())
                .ifPresent(
                        study -> model.look().put(study.withShare(model.panes().shareAt(pane, y))));
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
            surface.studyAt(at).ifPresentOrElse(onStudy, this::reset);
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
