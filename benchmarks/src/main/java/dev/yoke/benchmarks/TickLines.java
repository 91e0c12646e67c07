package dev.yoke.benchmarks;

import dev.yoke.core.market.FixedPoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A stream of quotes as a terminal would send them, and the same quotes as JSON for comparison.
final class TickLines {

    static final String[] SYMBOLS = {"EURUSD", "GBPUSD", "USDJPY", "XAUUSD", "US30", "BTCUSD", "EURUSD.r"};

    private final List<String> frames = new ArrayList<>();
    private final List<String> json = new ArrayList<>();

    TickLines(int count, long seed, long startMs) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] prices = {
            110_000_000L,
            127_000_000L,
            14_950_000_000L,
            240_100_000_000L,
            3_900_000_000_000L,
            6_400_000_000_000L,
            110_000_000L
        };
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(SYMBOLS.length);
            prices[at] += random.nextLong(-20, 21) * 1_000;
            String bid = FixedPoint.format(prices[at], 5);
            String ask = FixedPoint.format(prices[at] + 10_000, 5);
            long timeMs = startMs + i / 20;
            frames.add("TICK\t" + SYMBOLS[at] + "\t" + bid + "\t" + ask + "\t\t\t" + timeMs + "\n");
            json.add("{\"type\":\"TICK\",\"symbol\":\"" + SYMBOLS[at] + "\",\"bid\":" + bid + ",\"ask\":" + ask
                    + ",\"time\":" + timeMs + "}\n");
        }
    }

    byte[] frames() {
        return String.join("", frames).getBytes(StandardCharsets.UTF_8);
    }

    byte[] json() {
        return String.join("", json).getBytes(StandardCharsets.UTF_8);
    }
}
