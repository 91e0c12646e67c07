package dev.yoke.ui.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.trade.Deal;
import dev.yoke.core.trade.Side;
import dev.yoke.core.view.DealView;
import dev.yoke.ui.chart.ChartMarket;
import dev.yoke.ui.chart.StoredCandles;
import dev.yoke.ui.chart.series.CandleArrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealMarkTest {

    @Test
    void joinsAnExitToItsEntry() {
        ChartMarket market = new ChartMarket();
        StoredCandles candles = ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M5, 300, 1.08, 0.0003);
        market.show(candles);
        double in = candles.close(200) / 1e8;
        List<DealView> deals = List.of(
                market.deal(7, Deal.Entry.OUT, Side.SELL, in + 0.001, 230, 10),
                market.deal(7, Deal.Entry.IN, Side.BUY, in, 200, 0));

        assertThat(DealMark.of(deals, ChartMarket.EURUSD, CandleArrays.of(candles), ChartMarket.OFFSET_MS))
                .containsExactly(
                        new DealMark(200, in, Side.BUY, false, -1, 0, false),
                        new DealMark(
                                230,
                                FixedPoint.toDouble(FixedPoint.fromDouble(in + 0.001)),
                                Side.SELL,
                                true,
                                200,
                                in,
                                true));
    }
}
