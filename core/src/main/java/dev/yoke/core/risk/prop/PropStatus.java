package dev.yoke.core.risk.prop;

import dev.yoke.core.market.FixedPoint;
import java.util.Optional;
import java.util.OptionalLong;

/// Where an account stands. Units: UTC epoch milliseconds; money 1e-8.
///
/// @param equity the tested value
/// @param dailyAllowance what the day may lose; 0 without a daily rule
/// @param overallAllowance what the account may lose; 0 without an overall rule
/// @param floorAfterReset the higher floor if the reset were now
/// @param resetWouldBreach the account as it is now, in order, would break that floor
/// @param blockLevel equity at which entries are denied
/// @param flattenLevel equity at which everything is closed
/// @param profit closed profit, deposits and withdrawals left out
/// @param bestDay closed profit of the best day
/// @param daysTraded the day under way included
/// @param pauses days that a soft rule ended
/// @param lost the first breach of a hard rule
/// @param paused today's breach of a soft rule
public record PropStatus(
        long timeMs,
        long balance,
        long equity,
        OptionalLong dailyFloor,
        long dailyAllowance,
        OptionalLong overallFloor,
        long overallAllowance,
        long floorAfterReset,
        boolean resetWouldBreach,
        long blockLevel,
        long flattenLevel,
        long nextResetMs,
        long profit,
        long bestDay,
        int daysTraded,
        int pauses,
        Optional<PropBreach> lost,
        Optional<PropBreach> paused) {

    /// The floor that is reached first.
    public long floor() {
        return Math.max(dailyFloor.orElse(Long.MIN_VALUE), overallFloor.orElse(Long.MIN_VALUE));
    }

    /// From equity to the floor; negative below it.
    public long headroom() {
        return equity - floor();
    }

    /// How much of the day's allowance is used, 1e-8 per 1.0; 0 without a daily rule.
    public long dailyUsed() {
        return dailyFloor.isEmpty() ? 0 : used(equity - dailyFloor.getAsLong(), dailyAllowance);
    }

    /// How much of the account's allowance is used, 1e-8 per 1.0; 0 without an overall rule.
    public long overallUsed() {
        return overallFloor.isEmpty() ? 0 : used(equity - overallFloor.getAsLong(), overallAllowance);
    }

    private static long used(long headroom, long allowance) {
        long used = allowance - headroom;
        return used <= 0 ? 0 : allowance <= 0 ? FixedPoint.ONE : FixedPoint.divide(used, allowance);
    }

    public PropPhase phase(ActAt actAt) {
        if (lost.isPresent()) {
            return PropPhase.LOST;
        }
        return paused.isPresent() ? PropPhase.PAUSED : actAt.phase(Math.max(dailyUsed(), overallUsed()));
    }

    /// Share of the best day in the whole profit, 1e-8 per percent point; 0 while there is no profit.
    public long bestDayPercent() {
        return profit <= 0 || bestDay <= 0 ? 0 : FixedPoint.multiplyDivide(bestDay, 100 * FixedPoint.ONE, profit);
    }
}
