package dev.yoke.ui.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.ui.chart.plot.AxisTags.Placed;
import dev.yoke.ui.chart.plot.AxisTags.Tag;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class AxisTagsTest {

    private final AxisTags tags = new AxisTags();

    private void add(double y, String text, boolean outlined) {
        tags.add(new Tag(y, text, "", Color.TRANSPARENT, outlined));
    }

    private void addLast(double y, String text) {
        tags.addLast(new Tag(y, text, "00:59", Color.TRANSPARENT, false));
    }

    private List<Placed> placed() {
        return tags.placed(400).stream()
                .sorted(Comparator.comparingDouble(Placed::top))
                .toList();
    }

    @Test
    void noneCoversAnotherAndTheLastPriceStaysWhereItIs() {
        for (int i = 0; i < 8; i++) {
            add(196 + i, "1.1467" + i, true);
        }
        addLast(200, "1.14681");
        List<Placed> placed = placed();
        for (int i = 1; i < placed.size(); i++) {
            Placed before = placed.get(i - 1);
            assertThat(placed.get(i).top())
                    .isGreaterThanOrEqualTo(before.top() + before.tag().height());
        }
        assertThat(placed)
                .filteredOn(one -> one.tag().text().equals("1.14681"))
                .extracting(Placed::top)
                .containsExactly(192.0);
        assertThat(tags.placed(400).getLast().tag().text()).isEqualTo("1.14681");
    }

    @Test
    void ofTwoWithTheSamePriceOneIsSeenTheFilledOneFirst() {
        add(100, "1.14690", true);
        add(100, "1.14690", false);
        add(200, "1.14680", true);
        addLast(200, "1.14680");
        assertThat(placed()).extracting(one -> one.tag().outlined()).containsExactly(false, false);
    }

    @Test
    void staysInViewAtTheEdges() {
        add(-3, "a", true);
        add(-2, "b", true);
        addLast(399, "c");
        assertThat(placed().getFirst().top()).isGreaterThanOrEqualTo(-8);
        assertThat(placed().getLast().top() + 29).isLessThanOrEqualTo(408);
    }
}
