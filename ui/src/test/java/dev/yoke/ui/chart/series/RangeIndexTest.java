package dev.yoke.ui.chart.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RangeIndexTest {

    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void findsLeastAndGreatestOfAnyStretchWhileValuesAreAppendedAndChange() {
        RangeIndex greatest = new RangeIndex(true);
        RangeIndex least = new RangeIndex(false);
        double[] values = new double[10_000];
        int size = 0;
        for (int round = 0; round < 400; round++) {
            int from = Math.max(0, size - 1);
            int added = round == 0 ? 5_000 : random.nextInt(3);
            for (int i = from; i < size + added; i++) {
                values[i] = random.nextDouble();
            }
            size += added;
            greatest.update(values, from, size);
            least.update(values, from, size);
            int a = random.nextInt(size);
            int b = a + 1 + random.nextInt(size - a);
            assertThat(greatest.of(a, b))
                    .isEqualTo(Arrays.stream(values, a, b).max().orElseThrow());
            assertThat(least.of(a, b))
                    .isEqualTo(Arrays.stream(values, a, b).min().orElseThrow());
        }
        assertThat(greatest.of(7, 7)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void forgetsWhatWasBeforeAShorterSeries() {
        RangeIndex greatest = new RangeIndex(true);
        double[] values = new double[5_000];
        Arrays.fill(values, 9);
        greatest.update(values, 0, 5_000);
        Arrays.fill(values, 1);
        greatest.update(values, 0, 300);

        assertThat(greatest.of(0, 5_000)).isEqualTo(1);
    }
}
