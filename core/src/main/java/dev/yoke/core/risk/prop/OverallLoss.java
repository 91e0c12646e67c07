package dev.yoke.core.risk.prop;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.RiskMath;

/// The floor of the whole account: fixed, or trailing behind the highest value, until it locks.
///
/// Units: `percent`, `lockProfitPercent` 1e-8 per percent point; money 1e-8.
///
/// @param trailsOn what of the account the floor trails behind; without meaning for a static one
/// @param lock where a trailing floor stops rising
/// @param lockProfitPercent for [Lock#AT_PROFIT]: above the initial balance by this much of it
/// @param withdrawalsLowerFloor a payout takes the floor down with it; most firms leave it where it is
/// @param hard the account is lost; else trading is paused until the next reset
public record OverallLoss(
        long percent,
        PropPack.PercentOf of,
        Trailing trailing,
        PropBase trailsOn,
        Lock lock,
        long lockProfitPercent,
        boolean withdrawalsLowerFloor,
        PropPack.BreachAt breachAt,
        boolean hard) {

    public enum Trailing {
        STATIC,
        /// Rises at the reset, by what the account shows then.
        END_OF_DAY,
        /// Rises with every new high, unrealised profit included where the base says so.
        INTRADAY
    }

    public enum Lock {
        NONE,
        AT_INITIAL,
        AT_PROFIT
    }

    public OverallLoss {
        PropPack.requireLossPercent(percent);
        PropPack.require(
                trailing != Trailing.STATIC || lock == Lock.NONE,
                "a static floor never moves, so it cannot have a lock; take the lock out or let the floor trail");
        PropPack.require(
                lock == Lock.AT_PROFIT
                        ? lockProfitPercent > 0 && lockProfitPercent <= 100 * FixedPoint.ONE
                        : lockProfitPercent == 0,
                "the profit of the lock must be above 0 and at most 100 % where the lock is at a profit, and 0"
                        + " elsewhere, not " + FixedPoint.format(lockProfitPercent));
    }

    /// What may be lost.
    ///
    /// @param start the initial balance with the funds that moved it
    /// @param initial without them: what percentages are of
    long amount(long initial, long start, long peak) {
        return RiskMath.percentOf(of == PropPack.PercentOf.INITIAL ? initial : base(start, peak), percent);
    }

    long floor(long initial, long start, long peak) {
        return Math.min(base(start, peak) - amount(initial, start, peak), highestFloor(initial, start));
    }

    private long base(long start, long peak) {
        return trailing == Trailing.STATIC ? start : peak;
    }

    private long highestFloor(long initial, long start) {
        return switch (lock) {
            case NONE -> Long.MAX_VALUE;
            case AT_INITIAL -> start;
            case AT_PROFIT -> start + RiskMath.percentOf(initial, lockProfitPercent);
        };
    }
}
