package dev.yoke.ui.chart.plot;

import dev.yoke.ui.chart.axis.PriceTicks;
import dev.yoke.ui.theme.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Price tags on the price axis. Tags that would cover each other move apart, a leader goes to the price; labels of the
/// axis that a tag would cut give way.
public final class AxisTags {

    public static final double HEIGHT = 16;
    private static final double INSET = 6;
    private static final long MOST_LABELS = 200;

    private static final double LABEL_HEIGHT = 14;
    private static final double LABEL_GAP = 48;
    private static final double LEADER = 8;

    private final List<Tag> tags = new ArrayList<>();
    private Optional<Tag> last = Optional.empty();

    /// @param second a second line below the first, empty for none
    public record Tag(double y, String text, String second, Color fill, boolean outlined) {
        public double height() {
            return second.isEmpty() ? HEIGHT : 2 * HEIGHT - 3;
        }
    }

    /// Where a tag stands.
    record Placed(Tag tag, double top) {
        boolean covers(double middle) {
            return middle + LABEL_HEIGHT / 2 > top && middle - LABEL_HEIGHT / 2 < top + tag.height();
        }
    }

    public void add(Tag tag) {
        tags.add(tag);
    }

    /// The last price: it stands where it is and the others make room; of two with the same price only it is seen.
    public void addLast(Tag tag) {
        last = Optional.of(tag);
    }

    public void paint(PlotFrame frame) {
        List<Placed> placed = placed(frame.scale().height());
        hideLabels(frame, placed);
        for (Placed one : placed) {
            lead(frame, one);
            paint(frame, one.tag(), one.top());
        }
        tags.clear();
        last = Optional.empty();
    }

    /// From the highest to the lowest, the last price at the end; none over another.
    List<Placed> placed(double height) {
        List<Tag> each = distinct();
        each.sort(Comparator.comparingDouble(Tag::y));
        double least = -HEIGHT / 2;
        double most = height + HEIGHT / 2;
        if (last.isEmpty()) {
            return spread(each, least, most);
        }
        Tag own = last.get();
        double top = Math.clamp(Math.round(own.y() - HEIGHT / 2), least, most - own.height());
        int above = (int) each.stream().filter(tag -> tag.y() < own.y()).count();
        List<Placed> placed = spread(each.subList(0, above), least, top - 1);
        placed.addAll(spread(each.subList(above, each.size()), top + own.height() + 1, most));
        placed.add(new Placed(own, top));
        return placed;
    }

    private static List<Placed> spread(List<Tag> some, double least, double most) {
        double[] tops = Spread.tops(
                some.stream()
                        .mapToDouble(tag -> Math.round(tag.y() - HEIGHT / 2))
                        .toArray(),
                some.stream().mapToDouble(Tag::height).toArray(),
                least,
                most,
                1);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < tops.length; i++) {
            placed.add(new Placed(some.get(i), tops[i]));
        }
        return placed;
    }

    /// One for a price; a filled one says more than an outlined one.
    private List<Tag> distinct() {
        Map<String, Tag> byText = new LinkedHashMap<>();
        for (Tag tag : tags) {
            if (last.filter(own -> own.text().equals(tag.text())).isEmpty()) {
                byText.merge(tag.text(), tag, (was, now) -> was.outlined() ? now : was);
            }
        }
        return new ArrayList<>(byText.values());
    }

    /// The axis' own labels that a tag would cut.
    private static void hideLabels(PlotFrame frame, List<Placed> placed) {
        PlotScale scale = frame.scale();
        double step = PriceTicks.step(
                scale.high() - scale.low(),
                scale.height(),
                LABEL_GAP,
                frame.plot().digits());
        frame.gc().setFill(frame.colours().get(Token.BG_PANEL));
        long from = (long) Math.ceil(scale.low() / step);
        long to = (long) Math.floor(scale.high() / step);
        for (long tick = from; tick <= to && tick - from < MOST_LABELS; tick++) {
            double y = scale.y(tick * step);
            if (placed.stream().anyMatch(one -> one.covers(y))) {
                frame.gc()
                        .fillRect(
                                scale.width() + 1,
                                Math.round(y - LABEL_HEIGHT / 2),
                                frame.plot().priceAxisWidth() - 1,
                                LABEL_HEIGHT);
            }
        }
    }

    /// From where the price is to the tag that had to make room.
    private static void lead(PlotFrame frame, Placed one) {
        double middle = one.top() + HEIGHT / 2;
        if (Math.abs(middle - one.tag().y()) > 2) {
            GraphicsContext gc = frame.gc();
            gc.setStroke(one.tag().fill());
            gc.setLineWidth(1);
            gc.strokeLine(
                    frame.scale().width() - LEADER,
                    frame.sharp(one.tag().y()),
                    frame.scale().width() + 1,
                    frame.sharp(middle));
        }
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
