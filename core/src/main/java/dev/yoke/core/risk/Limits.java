package dev.yoke.core.risk;

/// The trader's limits as money, for rules and meters alike.
///
/// Thread: stateless. Units: account currency 1e-8.
public final class Limits {

    private Limits() {}

    public static long perTrade(RiskPolicy policy, long equity) {
        return equity <= 0 ? 0 : RiskMath.percentOf(equity, policy.of(Limit.MAX_RISK_PER_TRADE));
    }

    public static long heat(RiskPolicy policy, long equity) {
        return equity <= 0 ? 0 : RiskMath.percentOf(equity, policy.of(Limit.MAX_HEAT));
    }

    /// A limit in percent of `whole`; 0 where there is no whole.
    public static long share(RiskPolicy policy, Limit limit, long whole) {
        return whole <= 0 ? 0 : RiskMath.percentOf(whole, policy.of(limit));
    }

    /// 0 while the balance at the start of the day is not known.
    public static long dailyLoss(RiskPolicy policy, long dayStartBalance) {
        return dayStartBalance <= 0 ? 0 : RiskMath.percentOf(dayStartBalance, policy.of(Limit.MAX_DAILY_LOSS));
    }

    /// The day's loss has reached its limit: entries stop and the account is flattened.
    public static boolean isDailyLossReached(RiskPolicy policy, long dayStartBalance, long dayProfit) {
        return dayStartBalance > 0 && dayProfit <= -dailyLoss(policy, dayStartBalance);
    }
}
