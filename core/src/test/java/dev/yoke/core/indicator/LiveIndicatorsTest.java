package dev.yoke.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yoke.core.market.Candle;
import dev.yoke.core.market.CandleBuilder;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Timeframe;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveIndicatorsTest {

    private final CandleBuilder candles = new CandleBuilder(TestCandles.EURUSD, 10_000);
    private final LiveIndicators live = new LiveIndicators(candles);

    @Test
    void isNotReadyBeforeThereAreEnoughCompletedCandles() {
        assertThat(live.atr(Timeframe.M1, 14)).isNaN();
        candles.series(Timeframe.M1).backfill(TestCandles.random(1, 14));
        assertThat(live.atr(Timeframe.M1, 14)).isNaN();
        candles.series(Timeframe.M1).backfill(TestCandles.random(1, 15));
        assertThat(live.atr(Timeframe.M1, 14)).isPositive();
    }

    @Test
    void leavesTheFormingCandleOut() {
        candles.series(Timeframe.M1).backfill(TestCandles.random(1, 30));
        double before = live.atr(Timeframe.M1, 14);
        candles.onTick(900_000_000, 29 * 60_000L + 5, 0);

        assertThat(live.atr(Timeframe.M1, 14)).isEqualTo(before);
    }

    @Test
    void followsCompletedCandlesLikeAHandCalculation() {
        List<Candle> history = TestCandles.random(9, 3_000);
        candles.series(Timeframe.M1).backfill(history.subList(0, 40));
        assertThat(live.atr(Timeframe.M1, 14)).isCloseTo(byHand(history.subList(0, 39)), within(1e-12));
        for (int from = 40; from < history.size(); from += 97) {
            for (Candle candle : history.subList(from, Math.min(from + 97, history.size()))) {
                candles.onTick(candle.open(), candle.openServerMs(), 0);
                candles.onTick(candle.high(), candle.openServerMs() + 1, 0);
                candles.onTick(candle.low(), candle.openServerMs() + 2, 0);
                candles.onTick(candle.close(), candle.openServerMs() + 3, 0);
            }
            int completed = Math.min(from + 97, history.size()) - 1;
            assertThat(live.atr(Timeframe.M1, 14)).isCloseTo(byHand(history.subList(0, completed)), within(1e-12));
        }
    }

    @Test
    void beginsAnewWhenHistoryChanges() {
        candles.series(Timeframe.M1).backfill(TestCandles.random(1, 30));
        live.atr(Timeframe.M1, 14);
        candles.series(Timeframe.M1).backfill(TestCandles.random(2, 30));

        assertThat(live.atr(Timeframe.M1, 14)).isCloseTo(byHand(TestCandles.random(2, 29)), within(1e-12));
    }

    private static double byHand(List<Candle> candles) {
        double atr = 0;
        for (int i = 0; i < candles.size(); i++) {
            Candle candle = candles.get(i);
            double before = FixedPoint.toDouble(candles.get(Math.max(0, i - 1)).close());
            double high = FixedPoint.toDouble(candle.high());
            double low = FixedPoint.toDouble(candle.low());
            double range = i == 0 ? high - low : Math.max(high, before) - Math.min(low, before);
            atr = i < 14 ? atr + range / 14 : (atr * 13 + range) / 14;
        }
        return atr;
    }
}
