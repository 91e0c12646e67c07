package dev.yoke.connectors.sim.rehearsal;

import static dev.yoke.connectors.sim.rehearsal.EntryWish.buy;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.prop.ActAt;
import dev.yoke.core.risk.prop.OverallLoss;
import dev.yoke.core.risk.prop.PropAssignment;
import dev.yoke.core.risk.prop.PropBase;
import dev.yoke.core.risk.prop.PropPack;
import dev.yoke.core.risk.prop.ResetTime;
import dev.yoke.core.trade.ResultCategory;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Scenes in which a broker, a source or a prop firm draws a line.
final class FirmScenes {

    private static final int FAILURES = 5;

    private FirmScenes() {}

    static List<Scene> all() {
        return List.of(
                Scene.at("15:00", "terminal-breaker", d -> answered(d, "Beech", "ticket", ResultCategory.REJECTED)),
                Scene.at("15:10", "source-breaker", d -> answered(d, "Chestnut", "demo", ResultCategory.INVALID)),
                Scene.at(
                        "15:20",
                        "prop-headroom",
                        d -> d.enter(buy("EURUSD").at("Ginkgo").risk("1.5"))));
    }

    /// Its floor is 0.55 % below the account's balance of 100,000 USD.
    static PropAssignment strictFirm() {
        OverallLoss floor = new OverallLoss(
                10 * FixedPoint.ONE,
                PropPack.PercentOf.INITIAL,
                OverallLoss.Trailing.STATIC,
                PropBase.EQUITY,
                OverallLoss.Lock.NONE,
                0,
                false,
                PropPack.BreachAt.BELOW,
                true);
        PropPack pack = new PropPack(
                "strict",
                "Strict (rehearsal)",
                new ResetTime(ZoneOffset.UTC, LocalTime.MIDNIGHT),
                Optional.empty(),
                Optional.of(floor),
                PropPack.TradingDays.NONE,
                0,
                0,
                PropPack.Included.ALL,
                new ActAt(97 * FixedPoint.ONE, 98 * FixedPoint.ONE, 99 * FixedPoint.ONE),
                PropPack.DEFAULT_RESET_WARNING_MINUTES,
                List.of("no firm has this rule"),
                "");
        return new PropAssignment(pack, FixedPoint.parse("110500"), 0, 0);
    }

    /// The broker answers so again and again, until the breaker opens.
    private static void answered(Director d, String account, String source, ResultCategory category) {
        for (int i = 0; i < FAILURES; i++) {
            d.terminal(account).faults().answer(category);
            d.enter(buy("GBPUSD").at(account).from(source).risk("0.0" + (i + 1)));
        }
        d.enter(buy("GBPUSD").at(account).from(source).risk("0.1"));
    }
}
