package dev.yoke.testkit;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.Timeframe;
import dev.yoke.ui.chart.StoredCandles;
import java.util.SplittableRandom;

/// Seeded walks of prices that end at a given one now.
public final class Walks {

    private static final long SERVER_OFFSET_MS = 7_200_000;

    private Walks() {}

    public static StoredCandles to(
            TerminalId terminal, String symbol, Timeframe timeframe, int count, double price, double step) {
        SplittableRandom random = new SplittableRandom(7);
        double[] closes = new double[count + 1];
        double drift = 0;
        for (int i = 1; i <= count; i++) {
            drift = drift * 0.96 + (random.nextDouble() - 0.5) * step * 0.4;
            closes[i] = closes[i - 1] + drift + (random.nextDouble() - 0.5) * step * 2;
        }
        double shift = price - closes[count];
        StoredCandles candles = new StoredCandles(new Instrument(terminal, new Symbol(symbol)), timeframe);
        long last = timeframe.openTime(Views.NOW + SERVER_OFFSET_MS);
        for (int i = 1; i <= count; i++) {
            double open = closes[i - 1] + shift;
            double close = closes[i] + shift;
            candles.add(
                    last - (count - i) * timeframe.durationMs(),
                    open,
                    Math.max(open, close) + random.nextDouble() * step,
                    Math.min(open, close) - random.nextDouble() * step,
                    close,
                    40 + random.nextLong(300));
        }
        return candles;
    }
}
