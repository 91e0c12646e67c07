package dev.yoke.ui.chart.overlay;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.ui.chart.indicator.ShownStudy;
import dev.yoke.ui.chart.indicator.StudyLines;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.chart.series.CandleArrays;
import dev.yoke.ui.theme.Figures;
import dev.yoke.ui.theme.Token;
import dev.yoke.ui.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
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
    private static final double WRAP = 0.62;

    private final List<Named> named = new ArrayList<>();
    private double x;

    private record Named(ShownStudy study, Rectangle2D area) {}

    private final StudyLines studies;
    private final Supplier<CandleArrays> shown;
    private final String open;
    private final String high;
    private final String low;
    private final String close;
    private final String volume;
    private final String averaged;
    private final String far;

    /// @param shown the candles as they are drawn
    /// @param words of the chart
    public LegendLayer(StudyLines studies, Supplier<CandleArrays> shown, Phrases words) {
        this.studies = studies;
        this.shown = shown;
        open = words.get("legend.open");
        high = words.get("legend.high");
        low = words.get("legend.low");
        close = words.get("legend.close");
        volume = words.get("legend.volume");
        averaged = words.get("style.heikin_ashi");
        far = words.get("legend.far");
    }

    @Override
    public Depth depth() {
        return Depth.LEGEND;
    }

    /// The study whose name and values were painted at a place.
    public Optional<ShownStudy> studyAt(Point2D at) {
        return named.stream()
                .filter(each -> each.area().contains(at))
                .map(Named::study)
                .findFirst();
    }

    @Override
    public void paint(PlotFrame frame) {
        named.clear();
        int index = frame.candleInFocus();
        if (index < 0) {
            return;
        }
        GraphicsContext gc = frame.gc();
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        paintCandle(frame, index);
        int rows = paintStudies(frame);
        frame.keepClear(TOP + ROW / 2 + rows * ROW);
    }

    private void paintCandle(PlotFrame frame, int index) {
        CandleArrays candles = shown.get();
        Color muted = frame.colours().get(Token.FG_MUTED);
        Color value = frame.colours().candle(candles.isUp(index));
        x = LEFT;
        text(frame, name(frame), frame.fonts().strong(), frame.colours().get(Token.FG), TOP, GAP);
        field(frame, open, frame.price(candles.open(index)), muted, value);
        field(frame, high, frame.price(candles.high(index)), muted, value);
        field(frame, low, frame.price(candles.low(index)), muted, value);
        field(frame, close, frame.price(candles.close(index)), muted, value);
        text(frame, change(frame, index), frame.fonts().small(), value, TOP, GAP);
        field(frame, volume, Figures.decimal((long) candles.volume(index) * FixedPoint.ONE, 0), muted, value);
        if (candles != frame.candles()) {
            text(frame, averaged, frame.fonts().small(), muted, TOP, GAP);
        }
        paintDistance(frame, muted);
    }

    /// How far the crosshair is from the newest close, in pips.
    private void paintDistance(PlotFrame frame, Color muted) {
        long pip = frame.plot().pip();
        if (frame.pointer().isEmpty() || pip <= 0) {
            return;
        }
        double last = frame.candles().close(frame.candles().lastIndex());
        long away =
                FixedPoint.fromDouble(frame.scale().price(frame.pointer().get().getY()) - last);
        field(frame, far, Figures.pips(FixedPoint.divide(away, pip)), muted, muted);
    }

    /// Against the close before, with an arrow: `▲ +0.00012 (+0.01 %)`.
    private String change(PlotFrame frame, int index) {
        CandleArrays candles = shown.get();
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

    /// The studies over the candles, in rows as wide as the plot.
    private int paintStudies(PlotFrame frame) {
        StudyLegend legend = new StudyLegend(frame, studies);
        int row = 0;
        double at = LEFT;
        for (ShownStudy study : studies.shown()) {
            if (!study.isOnPrice()) {
                continue;
            }
            if (row == 0 || at > frame.scale().width() * WRAP) {
                row++;
                at = LEFT;
            }
            double from = at;
            at = legend.paint(study, from, TOP + row * ROW) + GAP;
            named.add(new Named(study, new Rectangle2D(from, TOP + row * ROW - ROW / 2, at - GAP - from, ROW)));
        }
        return row;
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
