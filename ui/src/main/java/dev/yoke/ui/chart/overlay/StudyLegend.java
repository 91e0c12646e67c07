package dev.yoke.ui.chart.overlay;

import dev.yoke.core.indicator.Study;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.ui.chart.indicator.ShownStudy;
import dev.yoke.ui.chart.indicator.StudyLines;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.theme.Figures;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// A study's name and its values at the candle in focus, in the colours of its lines.
record StudyLegend(PlotFrame frame, StudyLines lines) {

    private static final double ROW = 18;
    private static final double GAP = 5;
    private static final int PERCENT_DECIMALS = 2;

    /// Paints from `left` on, and returns where it ends.
    double paint(ShownStudy study, double left, double y) {
        GraphicsContext gc = frame.gc();
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFont(frame.fonts().small());
        double x = text(study.label(), colour(frame, study, 0), left, y);
        int index = frame.candleInFocus();
        List<StudyLines.Line> all = lines.of(study);
        for (int i = 0; i < all.size(); i++) {
            x = text(value(all.get(i), study, index), colour(frame, study, i), x, y);
        }
        return x;
    }

    private String value(StudyLines.Line line, ShownStudy study, int index) {
        int at = index - line.shift();
        return at >= 0
                        && at < line.values().size()
                        && !Double.isNaN(line.values().value(at))
                ? figure(frame, study, line.values().value(at))
                : Figures.NONE;
    }

    private double text(String text, Color colour, double x, double y) {
        GraphicsContext gc = frame.gc();
        double width = frame.textWidth(text, frame.fonts().small());
        gc.setFill(frame.colours().label());
        gc.fillRect(x - 3, y - ROW / 2, width + 6, ROW);
        gc.setFill(colour);
        gc.fillText(text, x, y);
        return x + width + GAP;
    }

    static Color colour(PlotFrame frame, ShownStudy study, int line) {
        return frame.colours().get(study.colour(line));
    }

    /// The line whose value tells the study's state: the first that is no histogram.
    static Optional<StudyLines.Line> mainLine(List<StudyLines.Line> lines) {
        return lines.stream()
                .filter(line -> line.line().look() != Study.Look.HISTOGRAM)
                .findFirst()
                .or(() -> lines.stream().findFirst());
    }

    /// Prices with the symbol's digits, shares with two, volumes with none.
    static String figure(PlotFrame frame, ShownStudy study, double value) {
        if (!(Math.abs(value) < 9e10)) {
            return Figures.NONE;
        }
        int decimals = switch (study.study()) {
            case OBV -> 0;
            case RSI, STOCHASTIC, CCI, WILLIAMS_R, ROC, MFI, ADX -> PERCENT_DECIMALS;
            default -> frame.plot().digits();
        };
        return Figures.decimal(FixedPoint.fromDouble(value), decimals);
    }
}
