package dev.yoke.ui.chart.candle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.chart.ChartMarket;
import dev.yoke.ui.chart.plot.PlotScale;
import dev.yoke.ui.chart.series.CandleArrays;
import org.junit.jupiter.api.Test;

class ColumnAggregatorTest {

    @Test
    void aggregationKeepsEveryHighAndEveryLow() {
        CandleArrays many = CandleArrays.of(ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M1, 10_000, 1.08, 0.0003));
        PlotScale scale = new PlotScale(700, 400, -0.5, 9_999.5, 1, 2);
        ColumnAggregator columns = new ColumnAggregator();
        columns.aggregate(many, 0, many.size(), scale);

        int[] seen = new int[700];
        for (int i = 0; i < many.size(); i++) {
            int column = (int) ((i + 0.5) * 700 / 10_000);
            assertThat(columns.high(column)).isGreaterThanOrEqualTo(many.high(i));
            assertThat(columns.low(column)).isLessThanOrEqualTo(many.low(i));
            seen[column] += many.high(i) == columns.high(column) ? 1 : 0;
        }
        assertThat(seen).doesNotContain(0);
        assertThat(columns.open(0)).isEqualTo(many.open(0));
        assertThat(columns.close(699)).isEqualTo(many.close(9_999));
    }
}
