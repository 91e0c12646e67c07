package dev.yoke.ui.chart.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.ui.chart.plot.PlotScale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnLineTest {

    private static final int COLUMNS = 100;

    private record Bar(double x, double y, double height) {
        double bottom() {
            return y + height;
        }
    }

    private final double[] values = new double[400];

    /// Four candles to the pixel, a price of 0 to 200 over 200 pixels.
    private List<Bar> painted() {
        List<Bar> bars = new ArrayList<>();
        PlotScale scale = new PlotScale(COLUMNS, 200, 0, values.length, 0, 200);
        new ColumnLine()
                .paint((x, y, height) -> bars.add(new Bar(x, y, height)), scale, i -> values[i], 0, 0, values.length);
        return bars;
    }

    @Test
    void everyColumnJoinsTheOneBefore() {
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 + 80 * Math.sin(i / 9.0);
        }

        List<Bar> bars = painted();

        assertThat(bars).hasSizeBetween(COLUMNS, COLUMNS + 1);
        for (int i = 1; i < bars.size(); i++) {
            assertThat(bars.get(i).x()).isEqualTo(bars.get(i - 1).x() + 1);
            assertThat(bars.get(i).y()).isLessThan(bars.get(i - 1).bottom());
            assertThat(bars.get(i).bottom()).isGreaterThan(bars.get(i - 1).y());
        }
    }

    @Test
    void aPeakInsideAColumnIsPainted() {
        Arrays.fill(values, 20);
        values[202] = 190;

        assertThat(painted().stream().mapToDouble(Bar::y).min()).hasValue(9.5);
    }

    @Test
    void aLevelLineIsOnePixelHighWhereItLies() {
        Arrays.fill(values, 50.25);

        assertThat(painted()).allSatisfy(bar -> {
            assertThat(bar.height()).isCloseTo(1, within(1e-9));
            assertThat(bar.y()).isCloseTo(149.25, within(1e-9));
        });
    }

    @Test
    void aGapStaysOpen() {
        Arrays.fill(values, 20);
        Arrays.fill(values, 100, 200, Double.NaN);
        Arrays.fill(values, 200, values.length, 180);

        List<Bar> bars = painted();

        assertThat(bars).noneMatch(bar -> bar.x() > 25 && bar.x() < 49);
        assertThat(bars).allMatch(bar -> bar.height() < 2);
    }
}
