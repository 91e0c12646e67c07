package dev.yoke.ui.chart.drawing;

import dev.yoke.ui.chart.plot.PlotFrame;
import dev.yoke.ui.chart.plot.PlotLayer;
import dev.yoke.ui.theme.Token;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;

/// Where the next place would be set, for who draws by keys.
final class PenLayer implements PlotLayer {

    private static final double ARM = 7;

    private final ToolGesture tool;

    PenLayer(ToolGesture tool) {
        this.tool = tool;
    }

    @Override
    public Depth depth() {
        return Depth.DRAG;
    }

    @Override
    public void paint(PlotFrame frame) {
        GraphicsContext gc = frame.gc();
        Point2D at = tool.pen();
        gc.setStroke(frame.colours().get(Token.ACCENT));
        gc.setLineWidth(1.5);
        gc.strokeLine(at.getX() - ARM, at.getY(), at.getX() + ARM, at.getY());
        gc.strokeLine(at.getX(), at.getY() - ARM, at.getX(), at.getY() + ARM);
    }
}
