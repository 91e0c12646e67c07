package dev.yoke.ui.chart.plot;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.ui.chart.series.CandleArrays;
import dev.yoke.ui.theme.Figures;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;

/// One painting of what lies over the plot. The origin of [#gc] is the plot's left upper corner, its unit the logical
/// pixel; the price axis begins at `scale().width()`, the time axis at `scale().height()`.
public final class PlotFrame {

    private final GraphicsContext gc;
    private final Plot plot;
    private final PlotScale scale;
    private final ChartColours colours;
    private final Lettering lettering;
    private final double pixels;
    private final AxisTags tags = new AxisTags();
    private double clearTop;

    /// @param pixels device pixels per logical pixel
    public PlotFrame(GraphicsContext gc, Plot plot, ChartColours colours, Lettering lettering, double pixels) {
        this.gc = gc;
        this.plot = plot;
        this.scale = plot.scale();
        this.colours = colours;
        this.lettering = lettering;
        this.pixels = pixels;
    }

    public GraphicsContext gc() {
        return gc;
    }

    public Plot plot() {
        return plot;
    }

    public PlotScale scale() {
        return scale;
    }

    public CandleArrays candles() {
        return plot.candles();
    }

    public ChartColours colours() {
        return colours;
    }

    public ChartFonts fonts() {
        return lettering.fonts();
    }

    public double textWidth(String text, javafx.scene.text.Font font) {
        return Math.ceil(lettering.width(text, font));
    }

    public Optional<Point2D> pointer() {
        return plot.pointer();
    }

    /// Tags for the price axis; they move apart and are painted at [PlotLayer.Depth#TAG].
    public AxisTags tags() {
        return tags;
    }

    /// Nothing that could stand elsewhere covers what is above this: the legend. 0 without one.
    public double clearTop() {
        return clearTop;
    }

    public void keepClear(double top) {
        clearTop = Math.max(clearTop, top);
    }

    /// The middle of the device's pixel at a place: a line of one pixel is sharp there.
    public double sharp(double xOrY) {
        return (Math.floor(xOrY * pixels) + 0.5) / pixels;
    }

    /// The width of a line of one device pixel.
    public double hairline() {
        return 1 / pixels;
    }

    public String price(double price) {
        return Figures.decimal(FixedPoint.fromDouble(price), plot.digits());
    }

    /// @param price 1e-8
    public double y(long price) {
        return scale.y(FixedPoint.toDouble(price));
    }

    public boolean isInView(double y) {
        return y >= 0 && y <= scale.height();
    }

    /// The candle under the pointer, else the newest one; −1 without candles.
    public int candleInFocus() {
        return plot.focus();
    }
}
