package dev.yoke.ui.chart.plot;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.view.CockpitView;
import dev.yoke.ui.chart.series.CandleArrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.util.Subscription;

/// The plot of one chart as the parts that paint over it and act on it see it. Units: logical pixels from the plot's
/// left upper corner, whatever the window's scale; indices in candles; prices as `double`. Thread: FX.
///
/// ```
/// subscriptions.add(plot.addLayer(new OrderLayer(plot)));
/// subscriptions.add(plot.addGesture(new OrderDrag(plot)));
/// ```
public interface Plot {

    ReadOnlyObjectProperty<Optional<Instrument>> instrumentProperty();

    ReadOnlyObjectProperty<Timeframe> timeframeProperty();

    /// The view that the frame of now shows.
    CockpitView view();

    CandleArrays candles();

    /// Where indices and prices lie now; not usable before the first layout.
    PlotScale scale();

    /// Decimals of the symbol's prices.
    int digits();

    /// The step between two prices that the broker takes, 1e-8; 0 where it is not known.
    long tickSize();

    /// One pip, 1e-8; 0 where it is not known.
    long pip();

    /// Server time − UTC.
    long serverOffsetMs();

    /// Whether terminal and quote are alive. What is not, is painted in the colour of old things.
    boolean isLive();

    /// The index of a server time, with fractions; beyond the candles it goes on in steps of the timeframe.
    double index(long serverMs);

    /// The server time of an index, the inverse of [#index].
    long serverMs(double index);

    /// For focus, dialogs ([dev.yoke.ui.control.OverlayHost]) and menus, which are placed in the screen's coordinates.
    Node node();

    /// A place in the plot in coordinates of [#node].
    Point2D toNode(double x, double y);

    /// The mouse in the plot, empty when it is elsewhere.
    Optional<Point2D> pointer();

    /// The candle under the crosshair, else the newest one; −1 without candles.
    default int focus() {
        int last = candles().lastIndex();
        return pointer()
                .map(at -> (int) Math.max(0, Math.min(last, Math.round(scale().index(at.getX())))))
                .orElse(last);
    }

    double priceAxisWidth();

    double timeAxisHeight();

    /// Paints the layers anew at the next frame. Cheap: candles and axes are left as they are.
    void repaint();

    /// Paints the layers by [PlotLayer#depth] until it is ended; of one depth in the order in which they came.
    Subscription addLayer(PlotLayer layer);

    /// Of several gestures the one that came last is asked first, and all of them before the chart's own.
    Subscription addGesture(PlotGesture gesture);
}
