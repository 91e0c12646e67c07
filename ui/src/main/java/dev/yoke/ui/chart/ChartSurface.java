package dev.yoke.ui.chart;

import dev.yoke.ui.chart.axis.PriceAxis;
import dev.yoke.ui.chart.axis.TimeAxis;
import dev.yoke.ui.chart.candle.CandleRenderer;
import dev.yoke.ui.chart.candle.VolumeRenderer;
import dev.yoke.ui.chart.candle.WatermarkRenderer;
import dev.yoke.ui.chart.indicator.IndicatorRenderer;
import dev.yoke.ui.chart.overlay.CrosshairLayer;
import dev.yoke.ui.chart.overlay.DealLayer;
import dev.yoke.ui.chart.overlay.FormingLayer;
import dev.yoke.ui.chart.overlay.LegendLayer;
import dev.yoke.ui.chart.overlay.QuoteLayer;
import dev.yoke.ui.chart.overlay.TagLayer;
import dev.yoke.ui.chart.plot.ChartColours;
import dev.yoke.ui.chart.plot.ChartFonts;
import dev.yoke.ui.chart.plot.ColouredRegion;
import dev.yoke.ui.chart.plot.Lettering;
import dev.yoke.ui.chart.plot.PlotContent;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.chart.series.CandleArrays;
import dev.yoke.ui.theme.Fonts;
import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.renderer.spi.GridRenderer;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.events.ChartBits;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/// The chart's picture. chartfx lays out plot, axes and grid and runs our renderers for completed candles; a canvas
/// over
/// it holds what changes with every tick and every move of the mouse, so that those repaint no candle but the newest.
///
/// chartfx notes: its chart is created once and reused; its tool bar, legend and data sets are not used; it draws after
/// layout, so that a picture needs a pulse before [javafx.scene.Scene#snapshot]. It works on JavaFX's headless
/// platform,
/// texts included.
final class ChartSurface extends ColouredRegion {

    private final ChartViewModel model;
    private final TimeAxis timeAxis;
    private final PriceAxis priceAxis = new PriceAxis();
    private final XYChart chart;
    private final Canvas overlay = new Canvas();
    private final ChartPlot plot;
    private final Lettering lettering = new Lettering(ChartFonts.of(Fonts.family(), 1));
    private final Content content = new Content();
    private final List<PlotLayer> layers;

    private boolean plotOld = true;
    private boolean overlayOld = true;
    private double plotWidth;
    private double plotHeight;
    private long plotPaintings;
    private long overlayPaintings;

    ChartSurface(ChartViewModel model) {
        this.model = model;
        getStyleClass().add("chart-surface");
        timeAxis = new TimeAxis(model.candles());
        chart = new XYChart(timeAxis, priceAxis);
        CandleRenderer candles = new CandleRenderer(content);
        VolumeRenderer volume = new VolumeRenderer(content);
        IndicatorRenderer indicators = new IndicatorRenderer(content, model.indicatorLines());
        plot = new ChartPlot(model, this);
        layers = List.of(
                new FormingLayer(content, candles, volume, indicators),
                new DealLayer(plot),
                new QuoteLayer(model.reading()),
                new LegendLayer(model.indicatorLines()),
                new TagLayer(),
                new CrosshairLayer());
        layers.forEach(plot::addLayer);
        configureChart();
        chart.getRenderers()
                .setAll(
                        new WatermarkRenderer(content, this::name),
                        volume,
                        candles,
                        indicators,
                        new AfterPlot(this::onPlotPainted));
        overlay.setMouseTransparent(true);
        getChildren().addAll(chart, overlay);
    }

    private void configureChart() {
        // The constructor put the second axis to the left.
        priceAxis.setSide(Side.RIGHT);
        chart.setMouseTransparent(true);
        chart.getToolBar().setVisible(false);
        chart.getMenuPane().setTriggerDistance(0);
        chart.setLegendVisible(false);
        chart.getCanvas().setCache(false);
        timeAxis.getCanvas().setCache(false);
        priceAxis.getCanvas().setCache(false);
        timeAxis.setMouseTransparent(true);
        priceAxis.setMouseTransparent(true);
        GridRenderer grid = chart.getGridRenderer();
        grid.setDrawOnTop(false);
        grid.getHorizontalMinorGrid().setVisible(false);
        grid.getVerticalMinorGrid().setVisible(false);
    }

    /// Repaints what became old. Called once per frame, before layout.
    void onFrame(ChartViewModel.Change change) {
        followSize();
        plotOld |= followStyle();
        boolean followed = plot.follow(model.view());
        CandleArrays candles = model.candles();
        boolean outOfRange = change == ChartViewModel.Change.OVERLAY
                && candles.size() > 0
                && !model.priceRange().holds(candles, candles.lastIndex())
                && model.viewport().right() > candles.lastIndex();
        if (plotOld || outOfRange || change == ChartViewModel.Change.PLOT) {
            preparePlot(change);
        } else if (overlayOld || followed || change == ChartViewModel.Change.OVERLAY) {
            paintOverlay();
        }
    }

    private void followSize() {
        double width = chart.getCanvas().getWidth();
        double height = chart.getCanvas().getHeight();
        if (width != plotWidth || height != plotHeight) {
            plotWidth = width;
            plotHeight = height;
            model.viewport().resize(width);
            plotOld = true;
        }
    }

    private void preparePlot(ChartViewModel.Change change) {
        plotOld = false;
        CandleArrays candles = model.candles();
        PlotScale scale = content.scale();
        model.priceRange().fit(candles, scale.from(candles.size()), scale.to(candles.size()));
        priceAxis.setDigits(model.digits());
        timeAxis.set(model.viewport().left(), model.viewport().right());
        priceAxis.set(model.priceRange().low(), model.priceRange().high());
        if (change == ChartViewModel.Change.PLOT) {
            timeAxis.refreshLabels();
        }
        chart.getBitState().setDirty(ChartBits.ChartCanvas);
    }

    private void onPlotPainted() {
        plotPaintings++;
        paintOverlay();
    }

    private void paintOverlay() {
        overlayOld = false;
        overlayPaintings++;
        GraphicsContext gc = overlay.getGraphicsContext2D();
        gc.clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
        Point2D origin = plotOrigin();
        gc.save();
        gc.translate(origin.getX(), origin.getY());
        plot.paint(new PlotFrame(gc, plot, colours(), lettering, 1));
        gc.restore();
    }

    Point2D plotOrigin() {
        Point2D inScene = chart.getCanvas().localToScene(0, 0);
        Point2D here = inScene == null ? Point2D.ZERO : sceneToLocal(inScene);
        return new Point2D(Math.round(here.getX()), Math.round(here.getY()));
    }

    /// A place on the surface in coordinates of the plot.
    Point2D toPlot(double x, double y) {
        return new Point2D(x, y).subtract(plotOrigin());
    }

    Point2D middle() {
        return new Point2D(plotWidth / 2, plotHeight / 2);
    }

    boolean isInPlot(Point2D plotPoint) {
        return plotPoint.getX() >= 0
                && plotPoint.getX() <= plotWidth
                && plotPoint.getY() >= 0
                && plotPoint.getY() <= plotHeight;
    }

    boolean isOnPriceAxis(Point2D plotPoint) {
        return plotPoint.getX() > plotWidth && plotPoint.getY() <= plotHeight;
    }

    ChartPlot plot() {
        return plot;
    }

    void markOverlayOld() {
        overlayOld = true;
    }

    double priceAxisWidth() {
        return priceAxis.getWidth();
    }

    double timeAxisHeight() {
        return timeAxis.getHeight();
    }

    private String name() {
        return model.instrumentProperty()
                .get()
                .map(chosen ->
                        chosen.symbol() + "  " + model.timeframeProperty().get())
                .orElse("");
    }

    /// Zoom, pan or range changed by hand.
    void markPlotOld() {
        plotOld = true;
    }

    /// Shows prices of the past as such.
    void setDimmed(boolean dimmed) {
        chart.setOpacity(dimmed ? FormingLayer.DIMMED_OPACITY : 1);
    }

    double plotWidth() {
        return plotWidth;
    }

    double plotHeight() {
        return plotHeight;
    }

    PlotScale scale() {
        return content.scale();
    }

    long plotPaintings() {
        return plotPaintings;
    }

    long overlayPaintings() {
        return overlayPaintings;
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        chart.resizeRelocate(0, 0, width, height);
        if (overlay.getWidth() != width || overlay.getHeight() != height) {
            overlay.setWidth(width);
            overlay.setHeight(height);
            overlayOld = true;
        }
    }

    private final class Content implements PlotContent {

        @Override
        public CandleArrays candles() {
            return model.candles();
        }

        @Override
        public double pixels() {
            return 1;
        }

        @Override
        public PlotScale scale() {
            return new PlotScale(
                    chart.getCanvas().getWidth(),
                    chart.getCanvas().getHeight(),
                    model.viewport().left(),
                    model.viewport().right(),
                    model.priceRange().low(),
                    model.priceRange().high());
        }

        @Override
        public ChartColours colours() {
            return ChartSurface.this.colours();
        }

        @Override
        public ChartFonts fonts() {
            return lettering.fonts();
        }
    }
}
