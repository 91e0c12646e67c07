package dev.yoke.core.market;

import java.time.LocalDate;

/// Candle lengths, named as MetaTrader names them. A candle opens at a multiple of its length in the terminal's server
/// time; a week on Sunday and a month on its first day, as in the terminals.
public enum Timeframe {
    M1(60_000L),
    M5(300_000L),
    M15(900_000L),
    M30(1_800_000L),
    H1(3_600_000L),
    H4(14_400_000L),
    D1(86_400_000L),
    W1(604_800_000L),
    MN1(2_629_746_000L);

    private static final long DAY_MS = 86_400_000L;

    /// 1970-01-04, the first Sunday.
    private static final long FIRST_SUNDAY_MS = 3 * DAY_MS;

    private final long durationMs;

    Timeframe(long durationMs) {
        this.durationMs = durationMs;
    }

    /// Of a month, what it has on average: where a candle ends is said by [#nextOpen].
    public long durationMs() {
        return durationMs;
    }

    /// The opening time of the candle that holds `serverMs` (server epoch milliseconds).
    public long openTime(long serverMs) {
        return switch (this) {
            case MN1 -> month(serverMs).toEpochDay() * DAY_MS;
            case W1 -> serverMs - Math.floorMod(serverMs - FIRST_SUNDAY_MS, durationMs);
            default -> serverMs - Math.floorMod(serverMs, durationMs);
        };
    }

    /// Where the candle that opens at `openServerMs` ends and the next one opens.
    public long nextOpen(long openServerMs) {
        return this == MN1 ? month(openServerMs).plusMonths(1).toEpochDay() * DAY_MS : openServerMs + durationMs;
    }

    private static LocalDate month(long serverMs) {
        return LocalDate.ofEpochDay(Math.floorDiv(serverMs, DAY_MS)).withDayOfMonth(1);
    }

    /// The timeframe that terminals are asked for: weeks and months are put together from days here.
    public Timeframe source() {
        return this == W1 || this == MN1 ? D1 : this;
    }
}
