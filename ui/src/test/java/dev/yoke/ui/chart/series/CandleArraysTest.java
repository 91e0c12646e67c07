package dev.yoke.ui.chart.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.chart.ChartMarket;
import dev.yoke.ui.chart.StoredCandles;
import org.junit.jupiter.api.Test;

class CandleArraysTest {

    private final StoredCandles stored = ChartMarket.walk(ChartMarket.EURUSD, Timeframe.M5, 100, 1.08, 0.0003);
    private final CandleArrays candles = CandleArrays.of(stored);

    @Test
    void tellsATickFromANewCandleAndFromNothing() {
        StoredCandles same = stored.copy();
        assertThat(candles.follow(same)).isEqualTo(CandleArrays.Change.NONE);

        StoredCandles moved = same.copy().tick(1.2);
        assertThat(candles.follow(moved)).isEqualTo(CandleArrays.Change.FORMING);
        assertThat(candles.close(99)).isEqualTo(1.2);

        StoredCandles next = moved.copy().tick(1.3);
        next.add(ChartMarket.START_SERVER_MS, 1.3, 1.31, 1.29, 1.3, 1);
        assertThat(candles.follow(next)).isEqualTo(CandleArrays.Change.APPENDED);
        assertThat(candles.close(99)).isEqualTo(1.3);
        assertThat(candles.size()).isEqualTo(101);
    }

    @Test
    void readsEverythingAgainWhenHistoryWasBackFilled() {
        assertThat(candles.follow(stored.refilled())).isEqualTo(CandleArrays.Change.REPLACED);
    }

    @Test
    void findsTheCandleOfATime() {
        long first = candles.openServerMs(0);
        assertThat(candles.indexAt(first - 1)).isZero();
        assertThat(candles.indexAt(first + 299_999)).isZero();
        assertThat(candles.indexAt(first + 300_000)).isEqualTo(1);
        assertThat(candles.indexAt(Long.MAX_VALUE)).isEqualTo(99);
    }
}
