package dev.yoke.ui.chart.plot;

import dev.yoke.core.view.CockpitView;

/// Something painted over the candles: it changes with a tick or with the mouse, and its repaint touches no candle.
/// Thread: FX.
public interface PlotLayer {

    /// From the bottom to the top.
    enum Depth {
        /// The newest candle, which is still forming.
        FORMING,
        /// Lines, rectangles and other drawings of the trader.
        DRAWING,
        DEAL,
        QUOTE,
        LEGEND,
        /// Lines of positions, orders and of the ticket.
        ORDER,
        /// The tags on the price axis that layers below have left in [PlotFrame#tags].
        TAG,
        CROSSHAIR,
        /// What is being dragged or drawn now.
        DRAG
    }

    Depth depth();

    /// Reads what is new. Called once per frame before painting.
    ///
    /// @return whether what is painted has changed
    default boolean follow(CockpitView view) {
        return false;
    }

    /// Called only with candles and with a usable scale. Leaves the graphics context as it was.
    void paint(PlotFrame frame);
}
