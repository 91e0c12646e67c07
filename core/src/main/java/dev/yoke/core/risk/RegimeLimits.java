package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.regime.Regime;

/// What the trader's limits leave of the normal risk in each regime.
public final class RegimeLimits {

    private RegimeLimits() {}

    /// 1e-8 per percent point; all of it where the regime is not known: other limits bind then.
    public static long percent(Regime regime, RiskPolicy policy) {
        return switch (regime) {
            case CALM -> policy.of(Limit.REGIME_CALM);
            case NORMAL -> policy.of(Limit.REGIME_NORMAL);
            case VOLATILE -> policy.of(Limit.REGIME_VOLATILE);
            case EXTREME -> policy.of(Limit.REGIME_EXTREME);
            case UNKNOWN -> 100 * FixedPoint.ONE;
        };
    }
}
