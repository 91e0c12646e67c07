package dev.yoke.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandleSeriesTest {

    private static final Instrument EURUSD = new Instrument(new TerminalId("demo-1"), new Symbol("EURUSD"));
    private static final long MINUTE = 60_000;

    private final CandleSeries series = new CandleSeries(EURUSD, Timeframe.M1, 100);

    @Test
    void isEmptyAtFirst() {
        assertThat(series.size()).isZero();
        assertThat(series.view().size()).isZero();
        assertThatThrownBy(() -> series.view().close(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void formsACandleFromTheTicksOfItsMinute() {
        series.onTick(110, MINUTE);
        series.onTick(120, MINUTE + 1);
        series.onTick(105, MINUTE + 59_998);
        series.onTick(108, MINUTE + 59_999);

        assertThat(candles()).containsExactly(new Candle(MINUTE, 110, 120, 105, 108, 4));
    }

    @Test
    void startsACandleAtAMultipleOfTheTimeframeAndLeavesGapsOpen() {
        series.onTick(110, MINUTE + 30_000);
        series.onTick(111, 5 * MINUTE);

        assertThat(candles())
                .containsExactly(
                        new Candle(MINUTE, 110, 110, 110, 110, 1), new Candle(5 * MINUTE, 111, 111, 111, 111, 1));
        assertThat(series.lastOpenServerMs()).isEqualTo(5 * MINUTE);
    }

    @Test
    void countsATickOlderThanTheFormingCandleAndChangesNothing() {
        series.onTick(110, MINUTE);
        series.onTick(999, MINUTE - 1);
        series.onTick(0, MINUTE + 1);
        series.onTick(-5, MINUTE + 1);

        assertThat(candles()).containsExactly(new Candle(MINUTE, 110, 110, 110, 110, 1));
        assertThat(series.ignoredTicks()).isEqualTo(3);
    }

    @Test
    void givesTheSameViewWhileNothingChanges() {
        series.onTick(110, MINUTE);
        CandleView before = series.view();
        series.onTick(999, MINUTE - 1);

        assertThat(series.view()).isSameAs(before);
        series.onTick(111, MINUTE);
        assertThat(series.view()).isNotSameAs(before);
    }

    @Test
    void keepsAnOldViewUnchangedWhileTheSeriesGoesOn() {
        series.onTick(110, MINUTE);
        CandleView before = series.view();
        series.onTick(200, MINUTE + 1);
        series.onTick(300, 2 * MINUTE);

        assertThat(before.size()).isEqualTo(1);
        assertThat(before.candle(0)).isEqualTo(new Candle(MINUTE, 110, 110, 110, 110, 1));
    }

    @Test
    void putsHistoryBeforeTheLiveCandles() {
        series.onTick(110, 3 * MINUTE);
        series.backfill(List.of(flat(MINUTE, 100, 7), flat(2 * MINUTE, 101, 8)));

        assertThat(candles())
                .containsExactly(
                        flat(MINUTE, 100, 7), flat(2 * MINUTE, 101, 8), new Candle(3 * MINUTE, 110, 110, 110, 110, 1));
        assertThat(series.revision()).isEqualTo(1);
    }

    @Test
    void replacesACompletedCandleByHistorys() {
        series.onTick(110, MINUTE);
        series.onTick(111, 2 * MINUTE);
        series.backfill(List.of(new Candle(MINUTE, 109, 115, 108, 112, 40)));

        assertThat(candles().getFirst()).isEqualTo(new Candle(MINUTE, 109, 115, 108, 112, 40));
    }

    @Test
    void keepsTheCloseOfTheFormingCandleAndTakesTheWiderRange() {
        series.onTick(110, MINUTE);
        series.onTick(130, MINUTE + 5);
        series.onTick(111, MINUTE + 6);
        series.backfill(List.of(new Candle(MINUTE, 90, 120, 80, 100, 40)));

        assertThat(candles()).containsExactly(new Candle(MINUTE, 90, 130, 80, 111, 40));
        series.onTick(70, MINUTE + 7);
        assertThat(candles()).containsExactly(new Candle(MINUTE, 90, 130, 70, 70, 41));
    }

    @Test
    void completesTheFormingCandleWhenHistoryIsNewer() {
        series.onTick(110, MINUTE);
        series.backfill(List.of(new Candle(MINUTE, 90, 120, 80, 100, 40), flat(2 * MINUTE, 101, 3)));

        assertThat(candles()).containsExactly(new Candle(MINUTE, 90, 120, 80, 100, 40), flat(2 * MINUTE, 101, 3));
        series.onTick(105, 2 * MINUTE + 1);
        assertThat(candles().getLast()).isEqualTo(new Candle(2 * MINUTE, 101, 105, 101, 105, 4));
    }

    @Test
    void startsFromHistoryAlone() {
        series.backfill(List.of(flat(MINUTE, 100, 7)));
        series.onTick(103, MINUTE + 1);

        assertThat(candles()).containsExactly(new Candle(MINUTE, 100, 103, 100, 103, 8));
    }

    @Test
    void leavesOutHistoryThatIsOutOfOrderOrOffTheGrid() {
        series.backfill(List.of(flat(2 * MINUTE, 100, 7), flat(MINUTE, 99, 7), flat(2 * MINUTE + 1, 98, 7)));

        assertThat(candles()).containsExactly(flat(2 * MINUTE, 100, 7));
        assertThat(series.ignoredCandles()).isEqualTo(2);
    }

    @Test
    void changesNothingForNoHistory() {
        series.onTick(110, MINUTE);
        CandleView before = series.view();
        series.backfill(List.of());

        assertThat(series.view()).isSameAs(before);
    }

    @Test
    void dropsTheOldestCandlesInABlockAndSaysSo() {
        for (int i = 0; i < 113; i++) {
            series.onTick(1_000 + i, i * MINUTE);
        }
        assertThat(series.size()).isEqualTo(113);
        assertThat(series.revision()).isZero();

        series.onTick(2_000, 113 * MINUTE);

        assertThat(series.size()).isEqualTo(101);
        assertThat(series.revision()).isEqualTo(1);
        assertThat(series.view().close(0)).isEqualTo(1_013);
        assertThat(series.view().close(99)).isEqualTo(1_112);
        assertThat(series.view().close(100)).isEqualTo(2_000);
    }

    @Test
    void keepsTheNewestOfTooMuchHistory() {
        series.backfill(IntStream.range(0, 300)
                .mapToObj(i -> flat(i * MINUTE, 1_000 + i, 1))
                .toList());

        assertThat(series.size()).isEqualTo(101);
        assertThat(series.view().close(0)).isEqualTo(1_199);
    }

    private static Candle flat(long openMs, long price, long volume) {
        return new Candle(openMs, price, price, price, price, volume);
    }

    private List<Candle> candles() {
        CandleView view = series.view();
        return IntStream.range(0, view.size()).mapToObj(view::candle).toList();
    }
}
