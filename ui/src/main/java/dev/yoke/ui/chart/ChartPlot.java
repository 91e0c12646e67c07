package dev.yoke.ui.chart;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.view.CockpitView;
import dev.yoke.ui.chart.overlay.Chosen;
import dev.yoke.ui.chart.overlay.CrosshairLayer;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotGesture;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.chart.series.CandleArrays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.util.Subscription;

/// The plot as its layers and gestures see it; it keeps both in order.
final class ChartPlot implements Plot {

    private final ChartViewModel model;
    private final ChartSurface surface;
    private final List<PlotLayer> layers = new ArrayList<>();
    private final List<PlotGesture> gestures = new ArrayList<>();
    private Optional<Point2D> pointer = Optional.empty();
    private Optional<Point2D> crosshair = Optional.empty();
    private Optional<Long> linked = Optional.empty();

    ChartPlot(ChartViewModel model, ChartSurface surface) {
        this.model = model;
        this.surface = surface;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Instrument>> instrumentProperty() {
        return model.instrumentProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Timeframe> timeframeProperty() {
        return model.timeframeProperty();
    }

    @Override
    public CockpitView view() {
        return model.view();
    }

    @Override
    public CandleArrays candles() {
        return model.candles();
    }

    @Override
    public PlotScale scale() {
        return surface.scale();
    }

    @Override
    public int digits() {
        return model.digits();
    }

    @Override
    public long tickSize() {
        return model.chosen().map(Chosen::tickSize).orElse(0L);
    }

    @Override
    public long pip() {
        return model.chosen().map(Chosen::pip).orElse(0L);
    }

    @Override
    public long serverOffsetMs() {
        return model.chosen().map(Chosen::serverOffsetMs).orElse(0L);
    }

    @Override
    public boolean isLive() {
        return model.statusProperty().get().isLive();
    }

    @Override
    public double index(long serverMs) {
        return candles().position(serverMs, timeframeProperty().get());
    }

    @Override
    public long serverMs(double index) {
        return candles().serverMs(index, timeframeProperty().get());
    }

    @Override
    public Node node() {
        return surface;
    }

    @Override
    public Point2D toNode(double x, double y) {
        return surface.plotOrigin().add(x, y);
    }

    @Override
    public Optional<Point2D> pointer() {
        return pointer;
    }

    /// The mouse over the candles or a pane.
    void setPointer(Optional<Point2D> plotPoint) {
        if (!plotPoint.equals(crosshair)) {
            crosshair = plotPoint;
            pointer = plotPoint.filter(at -> at.getY() <= scale().height());
            model.link()
                    .pointAt(crosshair.map(at -> serverMs(Math.round(scale().index(at.getX()))) - serverOffsetMs()));
            repaint();
        }
    }

    /// Where the crosshair stands: at the mouse, else in time alone where a linked chart is pointed at.
    CrosshairLayer.At crosshair() {
        return crosshair
                .map(at -> new CrosshairLayer.At((int) Math.round(scale().index(at.getX())), Optional.of(at.getY())))
                .or(() -> model.link()
                        .pointedAt()
                        .map(ms -> new CrosshairLayer.At(
                                (int) Math.floor(index(ms + serverOffsetMs()) + 1e-6), Optional.empty())))
                .orElse(CrosshairLayer.At.NOWHERE);
    }

    @Override
    public int focus() {
        CrosshairLayer.At at = crosshair();
        int last = candles().lastIndex();
        return at.equals(CrosshairLayer.At.NOWHERE) ? last : Math.max(0, Math.min(last, at.index()));
    }

    @Override
    public double priceAxisWidth() {
        return surface.priceAxisWidth();
    }

    @Override
    public double timeAxisHeight() {
        return surface.timeAxisHeight();
    }

    @Override
    public void repaint() {
        surface.markOverlayOld();
    }

    @Override
    public Subscription addLayer(PlotLayer layer) {
        layers.add(layer);
        layers.sort(Comparator.comparing(PlotLayer::depth));
        repaint();
        return () -> {
            layers.remove(layer);
            repaint();
        };
    }

    @Override
    public Subscription addGesture(PlotGesture gesture) {
        gestures.addFirst(gesture);
        return () -> {
            gesture.cancel();
            gestures.remove(gesture);
        };
    }

    /// The newest first. A copy: a gesture may end itself.
    List<PlotGesture> gestures() {
        return List.copyOf(gestures);
    }

    /// Whether a layer has something new to paint.
    boolean follow(CockpitView view) {
        boolean changed = !model.link().pointedAt().equals(linked);
        linked = model.link().pointedAt();
        for (PlotLayer layer : List.copyOf(layers)) {
            changed |= layer.follow(view);
        }
        return changed;
    }

    void paint(PlotFrame frame) {
        if (candles().size() == 0 || !frame.scale().isUsable()) {
            return;
        }
        for (PlotLayer layer : List.copyOf(layers)) {
            frame.gc().save();
            layer.paint(frame);
            frame.gc().restore();
        }
    }

    int layers() {
        return layers.size();
    }
}
