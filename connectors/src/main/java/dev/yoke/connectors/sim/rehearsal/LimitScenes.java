package dev.yoke.connectors.sim.rehearsal;

import static dev.yoke.connectors.sim.rehearsal.EntryWish.buy;
import static dev.yoke.connectors.sim.rehearsal.EntryWish.sell;

import java.util.List;

/// Scenes in which an account has enough already, or all of them together.
final class LimitScenes {

    private LimitScenes() {}

    static List<Scene> all() {
        return List.of(
                one("11:00", "per-trade-risk", "Alder", buy("EURUSD").risk("5")),
                one("11:05", "daily-loss", "Maple", buy("EURUSD").risk("1")),
                one("11:10", "heat", "Nutmeg", buy("EURUSD").risk("1.5")),
                two("11:15", "max-positions", "Oak", buy("EURUSD"), sell("USDJPY")),
                two(
                        "11:20",
                        "max-per-symbol",
                        "Pine",
                        buy("EURUSD"),
                        buy("EURUSD").risk("0.3")),
                two(
                        "11:25",
                        "position-size",
                        "Rowan",
                        buy("EURUSD"),
                        buy("EURUSD").risk("0.5")),
                two(
                        "11:30",
                        "asset-class",
                        "Sorrel",
                        buy("EURUSD"),
                        sell("GBPUSD").risk("0.5")),
                two(
                        "11:35",
                        "correlation",
                        "Rowan",
                        buy("EURUSD"),
                        buy("GBPUSD").risk("5")),
                one("11:40", "beta", "Tamarind", buy("US30").stopPips("1000")),
                one("11:45", "order-volume", "Walnut", buy("EURUSD").lots("0.8")),
                one("11:50", "currency-leg", "Dogwood", buy("EURUSD")),
                one("11:55", "concentration", "Ebony", buy("EURUSD").risk("0.5")),
                one("12:00", "order-value", "Alder", buy("EURUSD").risk("2").stopPips("2")),
                one("12:05", "margin", "Birch", buy("EURUSD.r").risk("2").stopPips("3")),
                one("12:10", "margin-level", "Birch", buy("EURUSD.r").risk("2").stopPips("3")));
    }

    private static Scene one(String time, String rule, String account, EntryWish wish) {
        return Scene.at(time, rule, d -> {
            d.enter(wish.at(account));
            d.flat(account);
        });
    }

    private static Scene two(String time, String rule, String account, EntryWish first, EntryWish second) {
        return Scene.at(time, rule, d -> {
            d.enter(first.at(account));
            d.enter(second.at(account));
            d.flat(account);
        });
    }
}
