package dev.yoke.core.risk.prop;

import java.time.LocalDate;

/// The firm's day that is under way.
///
/// Thread: its tracker's only.
final class TrackedDay {

    final long startMs;
    final long endMs;
    private final LocalDate name;
    long startBalance;
    long startEquity;
    long lowestEquity = Long.MAX_VALUE;
    long headroom = Long.MAX_VALUE;

    /// Whether there is anything to tell of it; a Saturday without a price is no day.
    boolean seen;

    boolean breached;
    boolean traded;

    TrackedDay(ResetTime reset, long timeMs, long startBalance, long startEquity) {
        startMs = reset.atOrBefore(timeMs);
        endMs = reset.after(timeMs);
        name = reset.dayOf(timeMs);
        this.startBalance = startBalance;
        this.startEquity = startEquity;
    }

    void see(long tested, long floor) {
        lowestEquity = Math.min(lowestEquity, tested);
        headroom = Math.min(headroom, tested - floor);
    }

    void moveFunds(long amount) {
        startBalance += amount;
        startEquity += amount;
    }

    PropDay row(Floors floors, boolean counts, long profit) {
        return new PropDay(
                name,
                startBalance,
                startEquity,
                floors.daily(),
                floors.overall(),
                lowestEquity,
                headroom,
                breached,
                counts,
                profit);
    }
}
