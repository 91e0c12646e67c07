package dev.yoke.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeikinAshiTest {

    private static final Instrument GOLD = new Instrument(new TerminalId("a"), new Symbol("XAUUSD"));

    private static Candle candle(int minute, long open, long high, long low, long close) {
        return new Candle(minute * 60_000L, open, high, low, close, 1);
    }

    private static CandleSeries series(List<Candle> candles) {
        CandleSeries series = new CandleSeries(GOLD, Timeframe.M1, 200);
        series.backfill(candles);
        return series;
    }

    private static List<Candle> all(CandleView view) {
        List<Candle> candles = new ArrayList<>();
        for (int i = 0; i < view.size(); i++) {
            candles.add(view.candle(i));
        }
        return candles;
    }

    @Test
    void averagesAsWorkedByHand() {
        CandleSeries series = series(List.of(
                candle(0, 1_000, 1_200, 900, 1_100),
                candle(1, 1_100, 1_400, 1_080, 1_340),
                candle(2, 1_340, 1_360, 1_000, 1_020)));

        // Open (1000 + 1100) ÷ 2 = 1050, close 4200 ÷ 4 = 1050; then open (1050 + 1050) ÷ 2 = 1050, close 4920 ÷ 4 =
        // 1230,
        // low 1050 since the open lies below the candle's own; then open (1050 + 1230) ÷ 2 = 1140, close 4720 ÷ 4 =
        // 1180.
        assertThat(all(new HeikinAshi().follow(series.view())))
                .containsExactly(
                        candle(0, 1_050, 1_200, 900, 1_050),
                        candle(1, 1_050, 1_400, 1_050, 1_230),
                        candle(2, 1_140, 1_360, 1_000, 1_180));
    }

    @Test
    void followsQuotesAsIfItWereWorkedOutAnew() {
        SplittableRandom random = new SplittableRandom(5);
        CandleSeries series = series(List.of(candle(0, 100_000, 100_100, 99_900, 100_050)));
        HeikinAshi followed = new HeikinAshi();
        long nowMs = 0;
        for (int step = 0; step < 900; step++) {
            nowMs += random.nextLong(40_000);
            series.onTick(100_000 + random.nextLong(-500, 501), nowMs);
            CandleView view = followed.follow(series.view());
            if (step % 61 == 0) {
                assertThat(all(view)).isEqualTo(all(new HeikinAshi().follow(series.view())));
            }
        }
        assertThat(series.revision()).isGreaterThan(1);
    }
}
