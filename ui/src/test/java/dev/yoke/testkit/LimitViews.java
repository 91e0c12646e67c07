package dev.yoke.testkit;

import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.PolicyChange;
import dev.yoke.core.risk.PolicyItem;
import dev.yoke.core.risk.PolicySchedule;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import dev.yoke.core.risk.TradingDay;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.LimitsView;
import dev.yoke.core.view.RiskView;
import java.util.List;

/// The usual day with limits in force and one that waits.
public final class LimitViews {

    /// 2026-11-27, which begins in the servers' time.
    public static final TradingDay TOMORROW = new TradingDay(20_784, 20_784L * TradingDay.DAY_MS - 7_200_000);

    private LimitViews() {}

    public static CockpitView day(LimitsView limits) {
        CockpitView day = Views.day();
        RiskView risk = day.risk();
        return new CockpitView(
                1,
                day.nowMs(),
                day.halt(),
                day.terminals(),
                day.positions(),
                day.orders(),
                day.recentDeals(),
                day.pendingSignals(),
                day.quotes(),
                new RiskView(
                        risk.policy(), risk.accounts(), risk.legs(), risk.overAll(), limits, risk.prop(), risk.news()),
                day.flatten(),
                day.queues(),
                day.journal());
    }

    /// Heat 6 %, of which 8 % waits; FTMO has a daily loss of its own, 4 %.
    public static LimitsView some() {
        RiskPolicies inForce =
                RiskPolicies.of(RiskPolicy.DEFAULT).with(Views.FTMO, Limit.MAX_DAILY_LOSS, Views.units("4"));
        PolicyItem heat = new PolicyItem.General(Limit.MAX_HEAT);
        return new LimitsView(
                inForce,
                List.of(new PolicySchedule.Pending(new PolicyChange(heat, "6", "8"), TOMORROW)),
                "person",
                List.of());
    }
}
