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
import org.jspecify.annotations.Nullable;

/// The course of the server's day from quarter-hour closes. Painted when a candle is new or the symbol is another, not
/// when a price moves.
final class Sparkline extends Canvas {

    private static final double HEIGHT = 18;
    private static final double INSET = 2;
    private static final int LEAST = 2;

    private final ScreenPorts ports;
    private final Palette palette;
    private @Nullable Drawn drawn;

    /// What is painted: it stays until one of these is another.
    private record Drawn(Instrument instrument, long lastOpenMs, long revision, int size) {}

    Sparkline(ScreenPorts ports, Palette palette) {
        super(WatchColumns.SPARK, HEIGHT);
        this.ports = ports;
        this.palette = palette;
        setMouseTransparent(true);
    }

    void show(Instrument instrument) {
        Optional<CandleView> series = ports.views().candles(instrument, Timeframe.M15);
        Drawn next = series.filter(view -> view.size() > 0)
                .map(view -> new Drawn(instrument, view.openServerMs(view.size() - 1), view.revision(), view.size()))
                .orElse(new Drawn(instrument, 0, 0, 0));
        if (!next.equals(drawn)) {
            drawn = next;
            paint(series);
        }
    }

    private void paint(Optional<CandleView> series) {
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        series.ifPresent(view -> paint(graphics, view));
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
            double x = INSET + i * (getWidth() - 2 * INSET) / (count - 1);
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
        double room = getHeight() - 2 * INSET;
        return high == low ? getHeight() / 2 : INSET + room * (high - close) / (double) (high - low);
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
