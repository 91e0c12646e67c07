package dev.yoke.ui.chart;

import dev.yoke.core.risk.MarketSession;
import dev.yoke.ui.chart.axis.PriceAxis;
import dev.yoke.ui.chart.axis.TimeAxis;
import dev.yoke.ui.chart.candle.PriceRenderer;
import dev.yoke.ui.chart.candle.VolumeRenderer;
import dev.yoke.ui.chart.candle.WatermarkRenderer;
import dev.yoke.ui.chart.indicator.PaneLayout;
import dev.yoke.ui.chart.indicator.ShownStudy;
import dev.yoke.ui.chart.indicator.StudyRenderer;
import dev.yoke.ui.chart.overlay.CrosshairLayer;
import dev.yoke.ui.chart.overlay.DealLayer;
import dev.yoke.ui.chart.overlay.FormingLayer;
import dev.yoke.ui.chart.overlay.LegendLayer;
import dev.yoke.ui.chart.overlay.PaneLayer;
import dev.yoke.ui.chart.overlay.QuoteLayer;
import dev.yoke.ui.chart.overlay.SessionRenderer;
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
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;

/// The chart's picture. chartfx lays out plot, axes and grid and runs our renderers for completed candles; a canvas
/// over it holds what changes with every tick and every move of the mouse, so that those repaint no candle but the
/// newest.
///
/// Everything is painted in the device's own pixels: where the window is scaled, chart and canvas are laid out as much
/// larger and scaled back, so that nothing is stretched.
///
/// chartfx notes: its chart is created once and reused; its tool bar, legend and data sets are not used; it draws after
/// layout, so that a picture needs a pulse before [javafx.scene.Scene#snapshot]. It works on JavaFX's headless
/// platform, texts included.
final class ChartSurface extends ColouredRegion {

    private final ChartViewModel model;
    private final TimeAxis timeAxis;
    private final PriceAxis priceAxis = new PriceAxis();
    private final XYChart chart;
    private final GridRenderer grid;
    private final Canvas overlay = new Canvas();
    private final Scale shrunk = new Scale();
    private final ChartPlot plot;
    private final Lettering lettering = new Lettering(ChartFonts.of(Fonts.family(), 1));
    private ChartFonts deviceFonts = lettering.fonts();
    private final Content content = new Content();
    private final LegendLayer legend;

    private boolean plotOld = true;
    private boolean overlayOld = true;
    private double pixels = 1;
    private double plotWidth;
    private double plotHeight;
    private long plotPaintings;
    private long overlayPaintings;

    ChartSurface(ChartViewModel model) {
        this.model = model;
        getStyleClass().add("chart-surface");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        timeAxis = new TimeAxis(model.candles());
        chart = new XYChart(timeAxis, priceAxis);
        grid = chart.getGridRenderer();
        plot = new ChartPlot(model, this);
        legend = new LegendLayer(model.studyLines(), model::drawn, model.words().phrases());
        configureChart();
        addRenderers();
        overlay.setMouseTransparent(true);
        chart.getTransforms().add(shrunk);
        overlay.getTransforms().add(shrunk);
        getChildren().addAll(chart, overlay);
    }

    private void configureChart() {
        // The constructor put the second axis to the left.
        priceAxis.setSide(Side.RIGHT);
        chart.setMouseTransparent(true);
        chart.getToolBar().setVisible(false);
        chart.getMenuPane().setTriggerDistance(0);
        chart.setLegendVisible(false);
        // The keyboard's place is the surface, not what chartfx is built of.
        chart.getMenuPane().setFocusTraversable(false);
        chart.getPlotArea().setFocusTraversable(false);
        chart.getCanvas().setCache(false);
        timeAxis.getCanvas().setCache(false);
        priceAxis.getCanvas().setCache(false);
        timeAxis.setMouseTransparent(true);
        priceAxis.setMouseTransparent(true);
        grid.setDrawOnTop(false);
        grid.getHorizontalMinorGrid().setVisible(false);
        grid.getVerticalMinorGrid().setVisible(false);
    }

    private void addRenderers() {
        ChartLook look = model.look();
        PriceRenderer prices = new PriceRenderer(content, look.styleProperty()::get);
        VolumeRenderer volume = new VolumeRenderer(content, look.volumeProperty()::get);
        StudyRenderer studies = new StudyRenderer(content, model.studyLines(), model.panes());
        chart.getRenderers()
                .setAll(
                        new WatermarkRenderer(content, this::name),
                        new SessionRenderer(content, plot, look.sessionsProperty()::get, this::sessionName),
                        volume,
                        prices,
                        studies,
                        new AfterPlot(this::onPlotPainted));
        List<PlotLayer> layers = List.of(
                new FormingLayer(content, prices, volume, look.volumeProperty()::get, studies),
                new DealLayer(plot, look.dealsProperty()::get),
                new QuoteLayer(model.reading()),
                legend,
                new PaneLayer(model.panes(), model.studyLines()),
                new TagLayer(),
                new CrosshairLayer(plot::crosshair, model.panes()));
        layers.forEach(plot::addLayer);
    }

    private String sessionName(MarketSession session) {
        return model.words().get("session." + session.name().toLowerCase(Locale.ROOT));
    }

    /// Repaints what became old. Called once per frame, before layout.
    void onFrame(ChartViewModel.Change change) {
        followSize();
        plotOld |= followStyle();
        boolean followed = plot.follow(model.view());
        if (plotOld || isOutOfRange(change) || change == ChartViewModel.Change.PLOT) {
            preparePlot(change);
        } else if (overlayOld || followed || change == ChartViewModel.Change.OVERLAY) {
            paintOverlay();
        }
    }

    private boolean isOutOfRange(ChartViewModel.Change change) {
        CandleArrays candles = model.drawn();
        return change == ChartViewModel.Change.OVERLAY
                && candles.size() > 0
                && model.viewport().right() > candles.lastIndex()
                && !(model.priceRange().holds(candles, candles.lastIndex())
                        && model.panes().holds(candles.lastIndex()));
    }

    private void followSize() {
        followPixels();
        double width = chart.getCanvas().getWidth() / pixels;
        double height = chart.getCanvas().getHeight() / pixels;
        if (width != plotWidth || height != plotHeight) {
            plotWidth = width;
            plotHeight = height;
            model.viewport().resize(width);
            plotOld = true;
        }
    }

    /// How many of the scene's pixels one of ours takes.
    private void followPixels() {
        double now = Math.abs(getLocalToSceneTransform().getMxx());
        if (now > 0.2 && now < 8 && now != pixels) {
            pixels = now;
            shrunk.setX(1 / pixels);
            shrunk.setY(1 / pixels);
            deviceFonts = ChartFonts.of(Fonts.family(), pixels);
            timeAxis.setPixels(pixels);
            priceAxis.setPixels(pixels);
            requestLayout();
            plotOld = true;
        }
    }

    private void preparePlot(ChartViewModel.Change change) {
        plotOld = false;
        CandleArrays candles = model.drawn();
        model.panes().divide(plotHeight);
        PlotScale scale = content.scale();
        int from = scale.from(candles.size());
        int to = scale.to(candles.size());
        model.priceRange().fit(candles, from, to);
        model.panes().fit(from, to);
        priceAxis.setDigits(model.digits());
        timeAxis.set(model.viewport().left(), model.viewport().right());
        double low = model.priceRange().low();
        double high = model.priceRange().high();
        double stretched = plotHeight / Math.max(1, model.panes().mainHeight());
        priceAxis.setLeast(low);
        priceAxis.set(high - (high - low) * stretched, high);
        showGrid(model.look().gridProperty().get());
        if (change == ChartViewModel.Change.PLOT) {
            timeAxis.refreshLabels();
        }
        chart.getBitState().setDirty(ChartBits.ChartCanvas);
    }

    private void showGrid(boolean shown) {
        grid.getHorizontalMajorGrid().setVisible(shown);
        grid.getVerticalMajorGrid().setVisible(shown);
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
        gc.scale(pixels, pixels);
        gc.translate(origin.getX(), origin.getY());
        plot.paint(new PlotFrame(gc, plot, colours(), lettering, pixels));
        gc.restore();
    }

    /// On whole pixels of the device.
    Point2D plotOrigin() {
        Point2D inScene = chart.getCanvas().localToScene(0, 0);
        Point2D here = inScene == null ? Point2D.ZERO : sceneToLocal(inScene);
        return new Point2D(Math.round(here.getX() * pixels) / pixels, Math.round(here.getY() * pixels) / pixels);
    }

    /// A place on the surface in coordinates of the plot.
    Point2D toPlot(double x, double y) {
        return new Point2D(x, y).subtract(plotOrigin());
    }

    Point2D middle() {
        return new Point2D(plotWidth / 2, model.panes().mainHeight() / 2);
    }

    /// Over the candles or a pane.
    boolean isInPlot(Point2D plotPoint) {
        return plotPoint.getX() >= 0
                && plotPoint.getX() <= plotWidth
                && plotPoint.getY() >= 0
                && plotPoint.getY() <= plotHeight;
    }

    /// The study whose name in the legend or whose pane is there.
    Optional<ShownStudy> studyAt(Point2D plotPoint) {
        return legend.studyAt(plotPoint)
                .or(() -> model.panes().at(plotPoint.getY()).map(PaneLayout.Pane::study))
                .filter(study -> isInPlot(plotPoint));
    }

    boolean isOnPriceAxis(Point2D plotPoint) {
        return plotPoint.getX() > plotWidth && plotPoint.getY() <= model.panes().mainHeight();
    }

    boolean isOnTimeAxis(Point2D plotPoint) {
        return plotPoint.getX() <= plotWidth && plotPoint.getY() > plotHeight;
    }

    /// Device pixels per logical pixel.
    double pixels() {
        return pixels;
    }

    ChartPlot plot() {
        return plot;
    }

    void markOverlayOld() {
        overlayOld = true;
    }

    /// Zoom, pan or range changed by hand.
    void markPlotOld() {
        plotOld = true;
    }

    double priceAxisWidth() {
        return priceAxis.getWidth() / pixels;
    }

    double timeAxisHeight() {
        return timeAxis.getHeight() / pixels;
    }

    private String name() {
        return model.instrumentProperty()
                .get()
                .map(chosen ->
                        chosen.symbol() + "  " + model.timeframeProperty().get())
                .orElse("");
    }

    /// Shows prices of the past as such.
    void setDimmed(boolean dimmed) {
        // The axes stay as they are: prices and times are read while the feed is away, too.
        chart.getCanvas().setOpacity(dimmed ? FormingLayer.DIMMED_OPACITY : 1);
    }

    double plotWidth() {
        return plotWidth;
    }

    double plotHeight() {
        return plotHeight;
    }

    PlotScale scale() {
        return scale(1);
    }

    private PlotScale scale(double unit) {
        return new PlotScale(
                plotWidth * unit,
                model.panes().mainHeight() * unit,
                model.viewport().left(),
                model.viewport().right(),
                model.priceRange().low(),
                model.priceRange().high());
    }

    long plotPaintings() {
        return plotPaintings;
    }

    long overlayPaintings() {
        return overlayPaintings;
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth() * pixels);
        double height = snapSizeY(getHeight() * pixels);
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
            return model.drawn();
        }

        @Override
        public PlotScale scale() {
            return ChartSurface.this.scale(pixels);
        }

        @Override
        public double pixels() {
            return pixels;
        }

        @Override
        public ChartColours colours() {
            return ChartSurface.this.colours();
        }

        @Override
        public ChartFonts fonts() {
            return deviceFonts;
        }
    }
}
