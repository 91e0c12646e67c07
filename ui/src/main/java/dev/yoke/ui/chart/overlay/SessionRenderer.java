package dev.yoke.ui.chart.overlay;

import dev.yoke.core.market.Timeframe;
import dev.yoke.core.risk.MarketSession;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.chart.plot.PlotContent;
import dev.yoke.ui.chart.plot.PlotRenderer;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.chart.series.CandleArrays;
import dev.yoke.ui.theme.Token;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Boxes around what was traded while a centre worked, behind the candles. Up to H1: a longer candle spans several.
public final class SessionRenderer extends PlotRenderer {

    private static final double MOST_DAYS = 45;
    private static final double LABEL_PX = 40;

    private final Plot plot;
    private final BooleanSupplier shown;
    private final Function<MarketSession, String> names;

    public SessionRenderer(
            PlotContent content, Plot plot, BooleanSupplier shown, Function<MarketSession, String> names) {
        super(content);
        this.plot = plot;
        this.shown = shown;
        this.names = names;
    }

    @Override
    public void paint(GraphicsContext gc, PlotContent content) {
        CandleArrays candles = content.candles();
        PlotScale scale = content.scale();
        int from = scale.from(candles.size());
        int to = scale.to(candles.size());
        if (!shown.getAsBoolean()
                || from >= to
                || plot.timeframeProperty().get().compareTo(Timeframe.H1) > 0) {
            return;
        }
        long fromMs = candles.openServerMs(from) - plot.serverOffsetMs();
        long toMs = candles.openServerMs(to - 1) - plot.serverOffsetMs();
        if (toMs - fromMs > MOST_DAYS * Timeframe.D1.durationMs()) {
            return;
        }
        clip(gc, scale);
        for (MarketSession session : MarketSession.values()) {
            for (MarketSession.Span span : session.between(fromMs, toMs)) {
                paint(gc, content, span);
            }
        }
    }

    private void paint(GraphicsContext gc, PlotContent content, MarketSession.Span span) {
        CandleArrays candles = content.candles();
        PlotScale scale = content.scale();
        int first = (int) Math.ceil(plot.index(span.fromMs() + plot.serverOffsetMs()));
        int last = Math.min(candles.size(), (int) Math.ceil(plot.index(span.toMs() + plot.serverOffsetMs())));
        first = Math.max(0, first);
        if (first >= last) {
            return;
        }
        Token colour = colour(span.session());
        double left = Math.round(scale.x(first - 0.5));
        double right = Math.round(scale.x(last - 0.5));
        double top = Math.floor(scale.y(candles.highest(first, last))) - 2;
        double bottom = Math.ceil(scale.y(candles.lowest(first, last))) + 2;
        gc.setFill(content.colours().wash(colour));
        gc.fillRect(left, top, right - left, bottom - top);
        if (right - left > LABEL_PX * content.pixels()) {
            gc.setFill(content.colours().get(colour));
            gc.setFont(content.fonts().small());
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setTextBaseline(VPos.BOTTOM);
            gc.fillText(names.apply(span.session()), left + 3 * content.pixels(), top - 1);
        }
    }

    private static Token colour(MarketSession session) {
        return switch (session) {
            case SYDNEY -> Token.SERIES_3;
            case TOKYO -> Token.SERIES_1;
            case LONDON -> Token.SERIES_2;
            case NEW_YORK -> Token.SERIES_4;
        };
    }
}
