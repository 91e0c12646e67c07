package dev.yoke.connectors.sim.rehearsal;

import static dev.yoke.connectors.sim.rehearsal.EntryWish.buy;
import static dev.yoke.connectors.sim.rehearsal.EntryWish.sell;

import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.risk.Level;
import java.util.List;

/// Scenes in which a strategy is held to its agent's demands and to its own record.
final class StrategyScenes {

    static final String CAREFUL = "strategy-atlas-m5-break-of-structure";
    static final String BOLD = "strategy-nova-m1-retest";

    private StrategyScenes() {}

    static List<Scene> all() {
        return List.of(
                Scene.at("14:00", "trend", StrategyScenes::bothWays),
                Scene.at(
                        "14:10",
                        "regime",
                        d -> d.enter(buy("XAUUSD").at("Yew").from(CAREFUL).stopPips("500"))),
                Scene.at(
                        "14:20",
                        "reward-risk",
                        d -> d.enter(buy("EURUSD").at("Yew").from(BOLD).target(pips("10")))),
                Scene.at("14:30", "strategy-concurrent", StrategyScenes::oneMore),
                Scene.at(
                        "14:40",
                        "strategy-risk-per-day",
                        d -> d.enter(buy("EURUSD").at("Zelkova").from(BOLD).risk("0.5"))),
                Scene.at("14:50", "strategy-permission", StrategyScenes::afterThreeLosses));
    }

    /// A careful agent trades with the trend; one of the two is not.
    private static void bothWays(Director d) {
        d.enter(buy("GBPUSD").at("Yew").from(CAREFUL));
        d.enter(sell("GBPUSD").at("Yew").from(CAREFUL));
        d.flat("Yew");
    }

    private static void oneMore(Director d) {
        d.enter(buy("EURUSD").at("Yew").from(BOLD));
        d.enter(buy("GBPUSD").at("Yew").from(BOLD));
        d.flat("Yew");
    }

    private static void afterThreeLosses(Director d) {
        for (int i = 0; i < 3; i++) {
            d.enter(buy("EURUSD").at("Aspen").from(BOLD).risk("0.1"));
            d.flat("Aspen");
        }
        d.enter(buy("EURUSD").at("Aspen").from(BOLD).risk("0.1"));
    }

    private static Level pips(String pips) {
        return new Level.Pips(FixedPoint.parse(pips));
    }
}
