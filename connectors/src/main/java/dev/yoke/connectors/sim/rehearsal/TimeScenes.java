package dev.yoke.connectors.sim.rehearsal;

import static dev.yoke.connectors.sim.rehearsal.EntryWish.buy;
import static dev.yoke.connectors.sim.rehearsal.EntryWish.sell;

import dev.yoke.core.market.FixedPoint;
import java.util.List;

/// Scenes about the hour, the market's hours, the news, and the flow of orders.
final class TimeScenes {

    private TimeScenes() {}

    static List<Scene> all() {
        return List.of(
                Scene.at("03:00", "session", d -> d.enter(buy("EURUSD").at("Alder"))),
                Scene.at("09:00", "duplicate-entry", TimeScenes::twice),
                Scene.at("09:05", "message-rate", d -> often(d, "Fir", 6)),
                Scene.at("09:10", "repeated-execution", d -> sameAgain(d, "Hazel", 4)),
                Scene.at("09:20", "entries-per-day", d -> sameAgain(d, "Ivy", 4)),
                Scene.at(
                        "09:30",
                        "max-spread",
                        d -> d.enter(buy("EURUSD").at("Juniper").stopPips("30"))),
                Scene.at("09:35", "price-collar", TimeScenes::farFromTheMarket),
                Scene.at("10:00", "cool-down", TimeScenes::threeLosses),
                Scene.at("10:30", "drawdown-decay", TimeScenes::belowThePeak));
    }

    private static void twice(Director d) {
        d.enterAtOnce(buy("EURUSD").at("Alder"));
        d.enterAtOnce(buy("EURUSD").at("Alder"));
        d.flat("Alder");
    }

    private static void often(Director d, String account, int entries) {
        for (int i = 0; i < entries; i++) {
            d.enter((i % 2 == 0 ? buy("EURUSD") : sell("GBPUSD")).at(account).risk("0.0" + (i + 1)));
        }
        d.pause(61_000);
        d.flat(account);
    }

    private static void sameAgain(Director d, String account, int entries) {
        for (int i = 0; i < entries; i++) {
            d.enter(buy("EURUSD").at(account).from("demo").risk("0.05"));
            d.flat(account);
        }
    }

    private static void farFromTheMarket(Director d) {
        long price = FixedPoint.multiply(d.quote("Alder", "EURUSD").bid(), FixedPoint.parse("0.9"));
        d.enter(buy("EURUSD").at("Alder").limit(price));
    }

    /// Each is opened and closed again across the spread.
    private static void threeLosses(Director d) {
        for (int i = 0; i < 3; i++) {
            d.enter(buy("EURUSD").at("Kauri").risk("0.5"));
            d.flat("Kauri");
        }
        d.enter(buy("EURUSD").at("Kauri"));
    }

    /// The account begins to shrink its sizes at the first per mille.
    private static void belowThePeak(Director d) {
        d.enter(buy("EURUSD").at("Larch").risk("1").stopPips("20"));
        d.flat("Larch");
        d.enter(buy("GBPUSD").at("Larch").risk("1"));
        d.flat("Larch");
    }
}
