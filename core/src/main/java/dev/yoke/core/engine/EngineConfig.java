package dev.yoke.core.engine;

import dev.yoke.core.market.Timeframe;

/// How the engine is set up.
///
/// @param startMs when this cockpit started, UTC epoch ms: makes intent ids unique over restarts
/// @param ringCapacity places in the inbox, a power of two
/// @param publishEveryMs how often time advances and the view is published at most
/// @param sizingTimeframe candles whose ATR sizes stops and targets
/// @param historyCandles candles asked for when a series is first needed
/// @param confirmTtlMs how long a signal waits for a person
/// @param seriesCapacity candles kept per series
public record EngineConfig(
        long startMs,
        int ringCapacity,
        long publishEveryMs,
        Timeframe sizingTimeframe,
        int historyCandles,
        long confirmTtlMs,
        int seriesCapacity) {

    public EngineConfig {
        if (Integer.bitCount(ringCapacity) != 1 || ringCapacity < 64) {
            throw new IllegalArgumentException("the ring's capacity is a power of two from 64 up, not " + ringCapacity);
        }
    }

    public static EngineConfig startingAt(long startMs) {
        return new EngineConfig(startMs, 1 << 14, 16, Timeframe.M15, 500, 30_000, 20_000);
    }
}
