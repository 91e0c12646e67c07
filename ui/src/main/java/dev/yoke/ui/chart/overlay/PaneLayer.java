package dev.yoke.ui.chart.overlay;

import dev.yoke.ui.chart.axis.PriceTicks;
import dev.yoke.ui.chart.indicator.PaneLayout;
import dev.yoke.ui.chart.indicator.StudyLines;
import dev.yoke.ui.chart.plot.AxisTags;
import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.theme.Token;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The edges, names and scales of the panes below the candles.
public final class PaneLayer implements PlotLayer {

    private static final double TEXT_TOP = 13;
    private static final double AXIS_INSET = 6;
    private static final double LEAST_GAP = 14;
    private static final double LABEL_GAP = 36;

    private final PaneLayout panes;
    private final StudyLines lines;

    public PaneLayer(PaneLayout panes, StudyLines lines) {
        this.panes = panes;
        this.lines = lines;
    }

    @Override
    public Depth depth() {
        return Depth.LEGEND;
    }

    @Override
    public void paint(PlotFrame frame) {
        for (PaneLayout.Pane pane : panes.panes()) {
            GraphicsContext gc = frame.gc();
            gc.setStroke(frame.colours().get(Token.LINE));
            gc.setLineWidth(frame.hairline());
            double y = frame.sharp(pane.top());
            gc.strokeLine(0, y, frame.scale().width() + frame.plot().priceAxisWidth(), y);
            paintScale(frame, pane);
            new StudyLegend(frame, lines).paint(pane.study(), LegendLayer.LEFT, pane.top() + TEXT_TOP);
        }
    }

    private void paintScale(PlotFrame frame, PaneLayout.Pane pane) {
        PlotScale scale = pane.scale(frame.scale(), 1);
        GraphicsContext gc = frame.gc();
        gc.setFont(frame.fonts().small());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(frame.colours().get(Token.FG_MUTED));
        double x = frame.scale().width() + AXIS_INSET;
        if (pane.study().study().guides().isEmpty()) {
            double step = PriceTicks.step(
                    pane.high() - pane.low(),
                    pane.height(),
                    LABEL_GAP,
                    frame.plot().digits());
            for (double at = Math.ceil(pane.low() / step) * step; at < pane.high(); at += step) {
                label(frame, pane, scale, at, x);
            }
        } else {
            pane.study().study().guides().forEach(guide -> label(frame, pane, scale, guide, x));
        }
        tag(frame, pane, scale);
    }

    private static void label(PlotFrame frame, PaneLayout.Pane pane, PlotScale scale, double value, double x) {
        double y = scale.y(value);
        if (y > LEAST_GAP / 2 && y < pane.height() - LEAST_GAP / 2) {
            frame.gc().fillText(StudyLegend.figure(frame, pane.study(), value), x, pane.top() + y);
        }
    }

    /// The newest value of the study's main line.
    private void tag(PlotFrame frame, PaneLayout.Pane pane, PlotScale scale) {
        int last = frame.candles().lastIndex();
        StudyLegend.mainLine(lines.of(pane.study()))
                .filter(line -> last < line.values().size()
                        && !Double.isNaN(line.values().value(last)))
                .ifPresent(line -> {
                    double value = line.values().value(last);
                    double y = pane.top() + Math.min(Math.max(scale.y(value), 8), pane.height() - 8);
                    AxisTags.paint(
                            frame,
                            new AxisTags.Tag(
                                    y,
                                    StudyLegend.figure(frame, pane.study(), value),
                                    "",
                                    StudyLegend.colour(
                                            frame,
                                            pane.study(),
                                            lines.of(pane.study()).indexOf(line)),
                                    true),
                            Math.round(y - AxisTags.HEIGHT / 2));
                });
    }
}
