package dev.yoke.ui.watchlist;

import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.theme.Palette;
import dev.yoke.ui.theme.Token;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// The course of the server's day from quarter-hour closes. Painted when a candle is new or the symbol is another, not
/// when a price moves. Painted in the device's own pixels, so that nothing is stretched in a larger window.
final class Sparkline extends Region {

    private static final double HEIGHT = 18;
    private static final double INSET = 2;
    private static final int LEAST = 2;

    private final ScreenPorts ports;
    private final Palette palette;
    private final Canvas canvas = new Canvas();
    private final Scale shrunk = new Scale();
    private @Nullable Drawn drawn;

    /// What is painted: it stays until one of these is another.
    private record Drawn(Instrument instrument, long lastOpenMs, long revision, int size, double pixels) {}

    Sparkline(ScreenPorts ports, Palette palette) {
        this.ports = ports;
        this.palette = palette;
        setMinSize(WatchColumns.SPARK, HEIGHT);
        setMaxSize(WatchColumns.SPARK, HEIGHT);
        canvas.setManaged(false);
        canvas.getTransforms().add(shrunk);
        getChildren().add(canvas);
        setMouseTransparent(true);
    }

    void show(Instrument instrument) {
        Optional<CandleView> series = ports.views().candles(instrument, Timeframe.M15);
        double pixels = Math.max(1, Math.abs(getLocalToSceneTransform().getMxx()));
        Drawn next = series.filter(view -> view.size() > 0)
                .map(view ->
                        new Drawn(instrument, view.openServerMs(view.size() - 1), view.revision(), view.size(), pixels))
                .orElse(new Drawn(instrument, 0, 0, 0, pixels));
        if (!next.equals(drawn)) {
            drawn = next;
            fit(pixels);
            paint(series, pixels);
        }
    }

    private void fit(double pixels) {
        canvas.setWidth(Math.ceil(WatchColumns.SPARK * pixels));
        canvas.setHeight(Math.ceil(HEIGHT * pixels));
        shrunk.setX(1 / pixels);
        shrunk.setY(1 / pixels);
    }

    private void paint(Optional<CandleView> series, double pixels) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.save();
        graphics.scale(pixels, pixels);
        series.ifPresent(view -> paint(graphics, view));
        graphics.restore();
    }

    private void paint(GraphicsContext graphics, CandleView view) {
        int first = firstOfDay(view);
        int count = view.size() - first;
        if (count < LEAST) {
            return;
        }
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int i = first; i < view.size(); i++) {
            low = Math.min(low, view.close(i));
            high = Math.max(high, view.close(i));
        }
        boolean falls = view.close(view.size() - 1) < view.open(first);
        graphics.setStroke(palette.get(falls ? Token.LOSS : Token.PROFIT));
        graphics.setLineWidth(1);
        graphics.beginPath();
        for (int i = 0; i < count; i++) {
            double x = INSET + i * (WatchColumns.SPARK - 2 * INSET) / (count - 1);
            double y = y(view.close(first + i), low, high);
            if (i == 0) {
                graphics.moveTo(x, y);
            } else {
                graphics.lineTo(x, y);
            }
        }
        graphics.stroke();
    }

    private double y(long close, long low, long high) {
        double room = HEIGHT - 2 * INSET;
        return high == low ? HEIGHT / 2 : INSET + room * (high - close) / (double) (high - low);
    }

    private static int firstOfDay(CandleView view) {
        long dayMs = Timeframe.D1.openTime(view.openServerMs(view.size() - 1));
        int first = view.size() - 1;
        while (first > 0 && view.openServerMs(first - 1) >= dayMs) {
            first--;
        }
        return first;
    }
}
