package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import java.util.List;

/// How much of the limits on drawdown, losses in a row and the flow of orders an account uses.
///
/// Thread: stateless.
public final class FlowMeters {

    private FlowMeters() {}

    public static List<RiskMeters.Use> of(RiskPolicy policy, DayState day, int ordersInMinute) {
        return List.of(
                new RiskMeters.Use(
                        "drawdown-decay",
                        "Drawdown",
                        RiskText.percent(day.drawdownPercent()),
                        RiskText.percent(policy.of(Limit.DECAY_TO)),
                        share(day.drawdownPercent(), policy.of(Limit.DECAY_TO))),
                count("cool-down", "Losses in a row", day.lossesInARow(), Limit.COOL_DOWN_LOSSES, policy),
                count("entries-per-day", "Entries today", day.entries(), Limit.MAX_ENTRIES_PER_DAY, policy),
                count("message-rate", "Orders in a minute", ordersInMinute, Limit.MAX_MESSAGES, policy));
    }

    private static RiskMeters.Use count(String rule, String name, int value, Limit limit, RiskPolicy policy) {
        long most = policy.of(limit);
        return new RiskMeters.Use(rule, name, Integer.toString(value), Long.toString(most), share(value, most));
    }

    /// Limits are above 0.
    private static long share(long used, long limit) {
        try {
            return FixedPoint.divide(used, limit);
        } catch (ArithmeticException absurdFigures) {
            return Long.MAX_VALUE;
        }
    }
}
