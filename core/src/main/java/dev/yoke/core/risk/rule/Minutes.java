package dev.yoke.core.risk.rule;

import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskContext;

/// Limits in minutes, as the milliseconds that moments are compared in.
final class Minutes {

    private static final long MS = 60_000;

    private Minutes() {}

    static long ms(RiskContext context, Limit limit) {
        return Math.multiplyExact(context.policy().of(limit), MS);
    }
}
