package dev.yoke.ui.chart.plot;

import dev.yoke.ui.theme.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Price tags on the price axis. Tags that would cover each other move apart; the line they belong to stays.
public final class AxisTags {

    public static final double HEIGHT = 16;
    private static final double INSET = 6;

    private final List<Tag> tags = new ArrayList<>();

    /// @param second a second line below the first, empty for none
    public record Tag(double y, String text, String second, Color fill, boolean outlined) {
        public double height() {
            return second.isEmpty() ? HEIGHT : 2 * HEIGHT - 3;
        }
    }

    public void add(Tag tag) {
        tags.add(tag);
    }

    public void paint(PlotFrame frame) {
        tags.sort(Comparator.comparingDouble(Tag::y));
        double[] tops = Spread.tops(
                tags.stream()
                        .mapToDouble(tag -> Math.round(tag.y() - HEIGHT / 2))
                        .toArray(),
                tags.stream().mapToDouble(Tag::height).toArray(),
                -HEIGHT / 2,
                frame.scale().height() + HEIGHT / 2,
                1);
        for (int i = 0; i < tags.size(); i++) {
            paint(frame, tags.get(i), tops[i]);
        }
        tags.clear();
    }

    public static void paint(PlotFrame frame, Tag tag, double top) {
        GraphicsContext gc = frame.gc();
        double x = frame.scale().width() + 1;
        double width = frame.plot().priceAxisWidth() - 1;
        gc.setFill(tag.outlined() ? frame.colours().get(Token.BG_PANEL) : tag.fill());
        gc.fillRoundRect(x, top, width, tag.height(), 4, 4);
        if (tag.outlined()) {
            gc.setStroke(tag.fill());
            gc.setLineWidth(1);
            gc.strokeRoundRect(x + 0.5, top + 0.5, width - 1, tag.height() - 1, 4, 4);
        }
        gc.setFill(tag.outlined() ? tag.fill() : frame.colours().get(Token.ON_ACCENT));
        gc.setFont(frame.fonts().small());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(tag.text(), x + INSET, top + HEIGHT / 2);
        if (!tag.second().isEmpty()) {
            gc.fillText(tag.second(), x + INSET, top + HEIGHT * 1.5 - 3);
        }
    }
}
