package dev.yoke.ui.chart;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.ui.theme.Figures;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;

/// One painting of what lies over the plot. The origin of `gc` is the plot's left upper corner; the price axis begins
/// at
/// `scale.width()`, the time axis at `scale.height()`.
///
/// @param pointer the mouse in the plot, empty when it is elsewhere
record OverlayFrame(
        GraphicsContext gc,
        PlotContent plot,
        PlotScale scale,
        ChartViewModel model,
        double axisWidth,
        double axisHeight,
        ChartFonts.Ruler ruler,
        Optional<Point2D> pointer) {

    ChartColours colours() {
        return plot.colours();
    }

    ChartFonts fonts() {
        return plot.fonts();
    }

    String price(double price) {
        return Figures.decimal(FixedPoint.fromDouble(price), model.digits());
    }

    double y(long price) {
        return scale.y(FixedPoint.toDouble(price));
    }

    boolean isInView(double y) {
        return y >= 0 && y <= scale.height();
    }

    /// The candle under the pointer, else the newest one; −1 without candles.
    int candleInFocus() {
        int last = plot.candles().lastIndex();
        return pointer.map(at -> (int) Math.max(0, Math.min(last, Math.round(scale.index(at.getX())))))
                .orElse(last);
    }
}
