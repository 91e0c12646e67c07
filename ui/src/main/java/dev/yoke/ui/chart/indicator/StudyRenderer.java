package dev.yoke.ui.chart.indicator;

import dev.yoke.ui.chart.plot.PlotContent;
import dev.yoke.ui.chart.plot.PlotRenderer;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.theme.Token;
import javafx.scene.canvas.GraphicsContext;

/// The studies over the candles and in their panes.
public final class StudyRenderer extends PlotRenderer {

    private final StudyLines lines;
    private final PaneLayout panes;
    private final StudyPainter painter = new StudyPainter();

    public StudyRenderer(PlotContent content, StudyLines lines, PaneLayout panes) {
        super(content);
        this.lines = lines;
        this.panes = panes;
    }

    @Override
    public void paint(GraphicsContext gc, PlotContent content) {
        int completed = Math.max(0, content.candles().lastIndex());
        PlotScale scale = content.scale();
        paintAll(gc, content, Math.max(0, scale.from(completed) - 1), scale.to(completed), true);
    }

    /// Paints from the last completed to the forming candle.
    public void paintForming(GraphicsContext gc, PlotContent content) {
        int last = content.candles().lastIndex();
        paintAll(gc, content, Math.max(0, last - 1), last + 1, false);
    }

    private void paintAll(GraphicsContext gc, PlotContent content, int from, int to, boolean whole) {
        PlotScale scale = content.scale();
        gc.save();
        clip(gc, scale);
        for (ShownStudy study : lines.shown()) {
            if (study.isOnPrice()) {
                painter.paint(gc, content, scale, study, lines.of(study), from, to, whole);
            }
        }
        gc.restore();
        for (PaneLayout.Pane pane : panes.panes()) {
            gc.save();
            gc.translate(0, Math.round(pane.top() * content.pixels()));
            PlotScale own = pane.scale(scale, content.pixels());
            clip(gc, own);
            if (whole) {
                guides(gc, content, pane, own);
            }
            painter.paint(gc, content, own, pane.study(), lines.of(pane.study()), from, to, whole);
            gc.restore();
        }
    }

    private static void guides(GraphicsContext gc, PlotContent content, PaneLayout.Pane pane, PlotScale scale) {
        gc.setStroke(content.colours().get(Token.LINE));
        gc.setLineWidth(1);
        gc.setLineDashes(4, 4);
        for (double guide : pane.study().study().guides()) {
            double y = Math.floor(scale.y(guide)) + 0.5;
            gc.strokeLine(0, y, scale.width(), y);
        }
        gc.setLineDashes();
    }
}
