package dev.yoke.core.market;

/// Candle lengths, named as MetaTrader names them. A candle opens at a multiple of its length in the terminal's server
/// time.
public enum Timeframe {
    M1(60_000L),
    M5(300_000L),
    M15(900_000L),
    M30(1_800_000L),
    H1(3_600_000L),
    H4(14_400_000L),
    D1(86_400_000L);

    private final long durationMs;

    Timeframe(long durationMs) {
        this.durationMs = durationMs;
    }

    public long durationMs() {
        return durationMs;
    }

    /// The opening time of the candle that holds `serverMs` (server epoch milliseconds).
    public long openTime(long serverMs) {
        return serverMs - Math.floorMod(serverMs, durationMs);
    }
}
