package dev.yoke.core.risk.prop;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.RiskMath;
import java.util.ArrayList;
import java.util.List;

/// What is still missing, or was lost, before an account has passed.
///
/// Thread: stateless.
public final class PropObjectives {

    /// One objective that is not met. `rule` is stable: `max-daily-loss`, `max-loss`, `min-trading-days`,
    /// `profit-target`, `best-day`. `text` is one sentence for the trader.
    public record Missing(String rule, String text) {}

    private PropObjectives() {}

    /// @return empty = passed
    public static List<Missing> of(PropPack pack, long initial, PropStatus status) {
        List<Missing> missing = new ArrayList<>();
        status.lost().ifPresent(breach -> missing.add(new Missing(breach.rule(), lost(breach))));
        int minimum = pack.tradingDays().minimum();
        if (status.daysTraded() < minimum) {
            missing.add(
                    new Missing("min-trading-days", status.daysTraded() + " of at least " + minimum + " trading days"));
        }
        long target = RiskMath.percentOf(initial, pack.profitTargetPercent());
        if (target > 0 && status.profit() < target) {
            missing.add(new Missing(
                    "profit-target", "profit " + money(status.profit()) + " is below the target of " + money(target)));
        }
        if (pack.bestDayPercent() > 0 && status.profit() > 0 && status.bestDayPercent() > pack.bestDayPercent()) {
            missing.add(new Missing("best-day", bestDay(pack, status)));
        }
        return List.copyOf(missing);
    }

    private static String lost(PropBreach breach) {
        return "equity " + money(breach.equity()) + " broke the floor of " + money(breach.floor());
    }

    private static String bestDay(PropPack pack, PropStatus status) {
        long needed = FixedPoint.multiplyDivide(status.bestDay(), 100 * FixedPoint.ONE, pack.bestDayPercent());
        return "the best day, " + money(status.bestDay()) + ", is " + FixedPoint.format(status.bestDayPercent(), 2)
                + " % of the profit, limit " + FixedPoint.format(pack.bestDayPercent(), 2) + " %; a profit of "
                + money(needed) + " would be enough";
    }

    private static String money(long amount) {
        return FixedPoint.format(amount, 2);
    }
}
