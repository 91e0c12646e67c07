package dev.yoke.core.risk;

import dev.yoke.core.market.FixedPoint;

/// Whether a strategy's record lets it trade, and with how much of its risk. The rule, the views and the size ask here.
///
/// A strategy that rests comes back when its bad trades have left the window: too few are then left to judge it by, and
/// it begins anew with the smaller size.
public enum StrategyPermission {
    /// Enough trades, and good ones.
    ALLOWED,
    /// Too few trades to judge it by: a smaller size.
    PROBATION,
    /// Allowed, but more than half of the greatest drawdown is used: a smaller size.
    REDUCED,
    WIN_RATE,
    EXPECTANCY,
    DRAWDOWN;

    private static final long ALL = 100 * FixedPoint.ONE;

    public static StrategyPermission of(StrategyRecord record, RiskPolicy policy) {
        long most = policy.of(Limit.STRATEGY_MAX_DRAWDOWN);
        if (record.drawdown() >= most) {
            return DRAWDOWN;
        }
        if (record.trades() < policy.of(Limit.STRATEGY_MIN_TRADES)) {
            return PROBATION;
        }
        if (winRatePercent(record) < policy.of(Limit.STRATEGY_MIN_WIN_RATE)) {
            return WIN_RATE;
        }
        if (record.expectancy() <= 0) {
            return EXPECTANCY;
        }
        return record.drawdown() > most / 2 ? REDUCED : ALLOWED;
    }

    /// 1e-8 per percent point.
    public static long winRatePercent(StrategyRecord record) {
        return 100 * record.winRate();
    }

    public boolean mayTrade() {
        return this == ALLOWED || this == PROBATION || this == REDUCED;
    }

    /// What is left of its risk, 1e-8 per percent point.
    public long sizePercent(RiskPolicy policy) {
        return switch (this) {
            case ALLOWED -> ALL;
            case PROBATION, REDUCED -> policy.of(Limit.STRATEGY_PROBATION);
            case WIN_RATE, EXPECTANCY, DRAWDOWN -> 0;
        };
    }

    /// Why, for the trader.
    public String text(StrategyRecord record, RiskPolicy policy) {
        String trades = record.trades() + (record.trades() == 1 ? " trade" : " trades");
        return switch (this) {
            case ALLOWED -> "won " + RiskText.percent(winRatePercent(record)) + " of " + trades;
            case PROBATION ->
                trades + " of " + policy.of(Limit.STRATEGY_MIN_TRADES) + " it is judged by: "
                        + RiskText.percent(policy.of(Limit.STRATEGY_PROBATION)) + " of its risk";
            case REDUCED ->
                "is " + RiskText.r(record.drawdown()) + " below its peak: "
                        + RiskText.percent(policy.of(Limit.STRATEGY_PROBATION)) + " of its risk";
            case WIN_RATE ->
                "won " + RiskText.percent(winRatePercent(record)) + " of its last " + trades + ", at least "
                        + RiskText.percent(policy.of(Limit.STRATEGY_MIN_WIN_RATE)) + " are wanted; " + rests(policy);
            case EXPECTANCY ->
                "its last " + trades + " brought " + RiskText.r(record.expectancy()) + " each; " + rests(policy);
            case DRAWDOWN ->
                "is " + RiskText.r(record.drawdown()) + " below its peak, at most "
                        + RiskText.r(policy.of(Limit.STRATEGY_MAX_DRAWDOWN)) + " are allowed; " + rests(policy);
        };
    }

    private static String rests(RiskPolicy policy) {
        return "it rests until those trades are older than " + policy.of(Limit.STRATEGY_WINDOW_DAYS) + " days";
    }
}
