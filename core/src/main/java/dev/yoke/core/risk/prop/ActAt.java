package dev.yoke.core.risk.prop;

import dev.yoke.core.market.FixedPoint;

/// When Yoke acts, in percent of an allowance that is used up (1e-8 per percent point): 95 % of a 5,000 USD daily loss
/// is 4,750 USD. Where two rules are near, the one that is used up more counts.
///
/// @param warn the trader is told
/// @param block entries are denied
/// @param flatten everything is closed and the account halted
public record ActAt(long warn, long block, long flatten) {

    public static final ActAt DEFAULT = new ActAt(70 * FixedPoint.ONE, 85 * FixedPoint.ONE, 95 * FixedPoint.ONE);

    public ActAt {
        for (long each : new long[] {warn, block, flatten}) {
            PropPack.require(
                    each > 0 && each <= 100 * FixedPoint.ONE,
                    "a threshold must be above 0 and at most 100 %, not " + FixedPoint.format(each));
        }
        PropPack.require(
                warn <= flatten && block <= flatten,
                "warning and block must come before the flatten at " + FixedPoint.format(flatten) + " %, not at "
                        + FixedPoint.format(warn) + " % and " + FixedPoint.format(block) + " %");
    }

    /// Where this phase begins.
    long percent(PropPhase phase) {
        return switch (phase) {
            case OPEN -> 0;
            case WARN -> warn;
            case BLOCK -> block;
            case FLATTEN, PAUSED, LOST -> flatten;
        };
    }

    /// @param usedShare 1e-8 per 1.0 of the allowance
    PropPhase phase(long usedShare) {
        long usedPercent = Math.multiplyExact(Math.min(usedShare, 10 * FixedPoint.ONE), 100L);
        for (PropPhase phase : PropPhase.BEFORE_THE_LINE) {
            if (usedPercent >= percent(phase)) {
                return phase;
            }
        }
        return PropPhase.OPEN;
    }
}
