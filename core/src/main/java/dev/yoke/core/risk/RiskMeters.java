package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.trade.Account;
import java.util.List;

/// How much of each limit an account uses, from the same figures the rules judge by.
///
/// Thread: stateless.
public final class RiskMeters {

    /// One limit. `rule` is the rule's id; `value` and `limit` are formatted with their unit; `usedShare` 1e-8 per
    /// 1.0 of the limit, may exceed 1.
    public record Use(String rule, String name, String value, String limit, long usedShare) {}

    private RiskMeters() {}

    /// Parameters as in [RiskContext]. Failure: [ArithmeticException] on overflow.
    public static List<Use> of(
            RiskPolicy policy, Account account, long heat, int openPositions, long dayStartBalance, long dayProfit) {
        return List.of(
                dailyLoss(policy, dayStartBalance, dayProfit),
                heat(policy, account, heat),
                positions(policy, openPositions),
                margin(account));
    }

    private static Use dailyLoss(RiskPolicy policy, long dayStartBalance, long dayProfit) {
        long loss = Math.max(0, -dayProfit);
        long limit = Limits.dailyLoss(policy, dayStartBalance);
        String value = dayStartBalance <= 0 ? "not known" : RiskText.share(loss, dayStartBalance);
        return new Use(
                "daily-loss",
                "Daily loss",
                value,
                RiskText.percent(policy.of(Limit.MAX_DAILY_LOSS)),
                share(loss, limit));
    }

    private static Use heat(RiskPolicy policy, Account account, long heat) {
        long equity = account.equity().units();
        return new Use(
                "heat",
                "Open risk",
                RiskText.share(heat, equity),
                RiskText.percent(policy.of(Limit.MAX_HEAT)),
                share(heat, Limits.heat(policy, equity)));
    }

    private static Use positions(RiskPolicy policy, int openPositions) {
        return new Use(
                "max-positions",
                "Positions",
                Integer.toString(openPositions),
                Long.toString(policy.of(Limit.MAX_POSITIONS)),
                share(openPositions, policy.of(Limit.MAX_POSITIONS)));
    }

    private static Use margin(Account account) {
        long used = account.margin().units();
        long equity = account.equity().units();
        return new Use(
                "margin",
                "Margin",
                RiskText.share(used, equity),
                RiskText.percent(100 * FixedPoint.ONE),
                share(used, equity));
    }

    /// A limit of nothing is used up by anything.
    static long share(long used, long limit) {
        if (used <= 0) {
            return 0;
        }
        return limit <= 0 ? FixedPoint.ONE : FixedPoint.divide(used, limit);
    }
}
