package dev.yoke.ui.chart.overlay;

import dev.yoke.core.indicator.IndicatorLine;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.ui.chart.indicator.Indicator;
import dev.yoke.ui.chart.indicator.IndicatorLines;
import dev.yoke.ui.chart.indicator.IndicatorRenderer;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.chart.series.CandleArrays;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.Token;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The data window in the upper left corner: the candle under the crosshair, else the newest, and the indicators there.
public final class LegendLayer implements PlotLayer {

    static final double LEFT = 12;
    private static final double TOP = 16;
    private static final double ROW = 18;
    private static final double GAP = 10;

    private double x;

    private final IndicatorLines indicators;

    public LegendLayer(IndicatorLines indicators) {
        this.indicators = indicators;
    }

    @Override
    public Depth depth() {
        return Depth.LEGEND;
    }

    @Override
    public void paint(PlotFrame frame) {
        int index = frame.candleInFocus();
        if (index < 0) {
            return;
        }
        GraphicsContext gc = frame.gc();
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        paintCandle(frame, index);
        boolean hasLines = paintIndicators(frame, index);
        frame.keepClear(TOP + ROW / 2 + (hasLines ? ROW : 0));
    }

    private void paintCandle(PlotFrame frame, int index) {
        CandleArrays candles = frame.candles();
        Color muted = frame.colours().get(Token.FG_MUTED);
        Color value = frame.colours().candle(candles.isUp(index));
        x = LEFT;
        text(frame, name(frame), frame.fonts().strong(), frame.colours().get(Token.FG), TOP, GAP);
        field(frame, "O", frame.price(candles.open(index)), muted, value);
        field(frame, "H", frame.price(candles.high(index)), muted, value);
        field(frame, "L", frame.price(candles.low(index)), muted, value);
        field(frame, "C", frame.price(candles.close(index)), muted, value);
        text(frame, change(frame, index), frame.fonts().small(), value, TOP, GAP);
        field(frame, "Vol", Figures.decimal((long) candles.volume(index) * FixedPoint.ONE, 0), muted, value);
    }

    /// Against the close before, with an arrow: `▲ +0.00012 (+0.01 %)`.
    private static String change(PlotFrame frame, int index) {
        CandleArrays candles = frame.candles();
        double before = index == 0 ? candles.open(0) : candles.close(index - 1);
        long change = FixedPoint.fromDouble(candles.close(index) - before);
        long percent = FixedPoint.fromDouble((candles.close(index) / before - 1) * 100);
        return (Figures.arrow(change) + " "
                        + Figures.signed(change, frame.plot().digits()) + " (" + Figures.signedPercent(percent, 2)
                        + ")")
                .strip();
    }

    private static String name(PlotFrame frame) {
        return frame.plot()
                .instrumentProperty()
                .get()
                .map(chosen -> chosen.symbol() + "  "
                        + frame.plot().timeframeProperty().get())
                .orElse("");
    }

    private boolean paintIndicators(PlotFrame frame, int index) {
        x = LEFT;
        for (Indicator indicator : indicators.shown()) {
            List<IndicatorLine> lines = indicators.of(indicator);
            Color colour = IndicatorRenderer.colour(frame.colours(), indicator);
            text(frame, indicator.label(), frame.fonts().small(), colour, TOP + ROW, 4);
            for (IndicatorLine line : lines) {
                String value = index < line.size() && !Double.isNaN(line.value(index))
                        ? frame.price(line.value(index))
                        : Figures.NONE;
                text(frame, value, frame.fonts().small(), colour, TOP + ROW, 4);
            }
            x += GAP;
        }
        return x > LEFT;
    }

    private void field(PlotFrame frame, String name, String value, Color nameColour, Color valueColour) {
        text(frame, name, frame.fonts().small(), nameColour, TOP, 3);
        text(frame, value, frame.fonts().small(), valueColour, TOP, GAP);
    }

    private void text(PlotFrame frame, String text, Font font, Color colour, double y, double gap) {
        GraphicsContext gc = frame.gc();
        double width = frame.textWidth(text, font);
        gc.setFill(frame.colours().label());
        gc.fillRect(x - 3, y - ROW / 2, width + 6, ROW);
        gc.setFill(colour);
        gc.setFont(font);
        gc.fillText(text, x, y);
        x += width + gap;
    }
}
