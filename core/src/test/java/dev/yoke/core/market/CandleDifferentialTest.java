package dev.yoke.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The series against a plain map of candles, over random quotes, gaps, late quotes and history.
class CandleDifferentialTest {

    private static final Instrument EURUSD = new Instrument(new TerminalId("demo-1"), new Symbol("EURUSD"));
    private static final int CAPACITY = 60;
    private static final long MINUTE = 60_000;

    private final TreeMap<Long, Candle> expected = new TreeMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAPlainMap(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CandleSeries series = new CandleSeries(EURUSD, Timeframe.M1, CAPACITY);
        List<CandleView> views = new ArrayList<>();
        List<List<Candle>> pictures = new ArrayList<>();
        long nowMs = 1_000_000 * MINUTE;
        for (int step = 0; step < 4_000; step++) {
            nowMs += random.nextInt(10) == 0 ? random.nextLong(20 * MINUTE) : random.nextLong(15_000);
            long tickMs = random.nextInt(12) == 0 ? nowMs - random.nextLong(3 * MINUTE) : nowMs;
            long bid = 100_000 + random.nextLong(500);
            if (random.nextInt(150) == 0) {
                List<Candle> history = history(random, nowMs);
                series.backfill(history);
                backfill(history);
            } else {
                series.onTick(bid, tickMs);
                tick(bid, tickMs);
            }
            if (random.nextInt(20) == 0) {
                CandleView view = series.view();
                assertThat(candles(view)).isEqualTo(newest(view.size()));
                assertThat(view.size()).isBetween(Math.min(expected.size(), CAPACITY + 1), CAPACITY + CAPACITY / 8 + 1);
                views.add(view);
                pictures.add(candles(view));
            }
        }
        for (int i = 0; i < views.size(); i++) {
            assertThat(candles(views.get(i))).isEqualTo(pictures.get(i));
        }
    }

    private void tick(long bid, long serverMs) {
        long openMs = serverMs / MINUTE * MINUTE;
        if (!expected.isEmpty() && openMs < expected.lastKey()) {
            return;
        }
        expected.merge(
                openMs,
                new Candle(openMs, bid, bid, bid, bid, 1),
                (old, tick) -> new Candle(
                        openMs,
                        old.open(),
                        Math.max(old.high(), bid),
                        Math.min(old.low(), bid),
                        bid,
                        old.tickVolume() + 1));
    }

    private void backfill(List<Candle> history) {
        if (history.isEmpty()) {
            return;
        }
        long formingMs = expected.isEmpty() ? Long.MIN_VALUE : expected.lastKey();
        boolean newer = history.getLast().openServerMs() > formingMs;
        for (Candle candle : history) {
            Candle mine = expected.get(candle.openServerMs());
            expected.put(
                    candle.openServerMs(),
                    candle.openServerMs() != formingMs
                            ? candle
                            : new Candle(
                                    formingMs,
                                    candle.open(),
                                    Math.max(candle.high(), mine.high()),
                                    Math.min(candle.low(), mine.low()),
                                    newer ? candle.close() : mine.close(),
                                    Math.max(candle.tickVolume(), mine.tickVolume())));
        }
        // What is left over by the series' own trimming cannot come back: forget what it has certainly dropped.
        while (expected.size() > CAPACITY + 1) {
            expected.pollFirstEntry();
        }
    }

    private static List<Candle> history(SplittableRandom random, long nowMs) {
        List<Candle> history = new ArrayList<>();
        long openMs = nowMs / MINUTE * MINUTE - random.nextLong(40) * MINUTE;
        int count = random.nextInt(45);
        for (int i = 0; i < count; i++) {
            long middle = 100_000 + random.nextLong(500);
            history.add(new Candle(openMs, middle, middle + 50, middle - 50, middle + 10, 1 + random.nextLong(90)));
            openMs += (1 + random.nextInt(2)) * MINUTE;
        }
        return history;
    }

    private List<Candle> newest(int count) {
        return expected.values().stream().skip(expected.size() - count).toList();
    }

    private static List<Candle> candles(CandleView view) {
        List<Candle> candles = new ArrayList<>();
        for (int i = 0; i < view.size(); i++) {
            candles.add(view.candle(i));
        }
        return candles;
    }
}
