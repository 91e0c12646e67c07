package dev.yoke.ui.chart.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.PositionView;
import dev.yoke.ui.chart.ChartMarket;
import dev.yoke.ui.chart.StoredCandles;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceLinesTest {

    private static final long PIP = FixedPoint.parse("0.0001");

    private final ChartMarket market = new ChartMarket();

    private double showWalk() {
        StoredCandles candles = ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M5, 300, 1.08, 0.0003);
        market.show(candles);
        return candles.close(299) / 1e8;
    }

    private List<PriceLine> lines(PositionView position) {
        return PriceLines.of(List.of(position), List.of(), PIP, market.desk().amounts());
    }

    @Test
    void labelsPositionsWithLotsMoneyAndDistance() {
        double now = showWalk();

        assertThat(lines(market.position(Side.BUY, 0.12, now - 0.0012, now - 0.0034, now + 0.0028, 14.40)))
                .extracting(PriceLine::label)
                .containsExactly(
                        "BUY 0.12  +14.40 EUR  +12.0 pips  +0.40 R",
                        "SL  −86.40 EUR (1R)  −34.0 pips",
                        "TP  +172.80 EUR (2R)  +28.0 pips");
    }

    @Test
    void aPositionWithoutStopScreams() {
        double now = showWalk();
        List<PriceLine> lines = lines(market.position(Side.SELL, 0.30, now, 0, 0, 0));

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().tone()).isEqualTo(PriceLine.Tone.WARN);
        assertThat(lines.getFirst().label()).endsWith("NO STOP");
    }
}
