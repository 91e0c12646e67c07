package dev.yoke.connectors.sim.rehearsal;

import static dev.yoke.connectors.sim.rehearsal.EntryWish.buy;
import static dev.yoke.connectors.sim.rehearsal.EntryWish.sell;

import dev.yoke.connectors.sim.broker.Fault;
import dev.yoke.core.market.FixedPoint;
import dev.yoke.core.market.Symbol;
import dev.yoke.core.market.SymbolSpec;
import dev.yoke.core.market.SymbolSpec.SymbolTradeMode;
import dev.yoke.core.market.Tick;
import dev.yoke.core.message.Command;
import dev.yoke.core.risk.Level;
import java.util.List;

/// Scenes in which the way to the broker is not clear, or the order is not one that it takes.
final class GateScenes {

    private GateScenes() {}

    static List<Scene> all() {
        return List.of(
                Scene.at("08:30", "live-gate", d -> d.enter(buy("EURUSD").at("Cedar"))),
                Scene.at("08:32", "link", GateScenes::withoutLink),
                Scene.at("08:34", "reconciled", GateScenes::withoutLink),
                Scene.at("08:36", "terminal", GateScenes::withoutAutoTrading),
                Scene.at("08:38", "unknown-outcome", GateScenes::afterALostAnswer),
                Scene.at("08:40", "stale-price", GateScenes::onAHangingFeed),
                Scene.at("08:42", "quote-time", GateScenes::onAWrongClock),
                Scene.at("08:44", "tradable", GateScenes::onClosingOnly),
                Scene.at(
                        "08:46",
                        "mandatory-stop",
                        d -> d.enter(buy("EURUSD").at("Alder").stop(new Level.None()))),
                Scene.at("08:48", "level-side", GateScenes::withTheStopAbove),
                Scene.at("08:50", "stops-level", GateScenes::withANearStop),
                Scene.at("08:52", "tick-value", GateScenes::onAWrongTickValue),
                Scene.at("08:54", "size", d -> d.enter(buy("EURUSD").at("Alder").risk("0.0001"))),
                Scene.at("21:50", "halted", GateScenes::whileHalted),
                Scene.at("21:55", "journal", GateScenes::onABrokenDisk));
    }

    private static void withoutLink(Director d) {
        d.terminal("Elm").disconnect();
        d.enter(buy("EURUSD").at("Elm"));
        d.stage().reconnect("Elm");
    }

    private static void withoutAutoTrading(Director d) {
        d.terminal("Elm").setAutoTrading(false);
        d.pause(2_000);
        d.enter(buy("EURUSD").at("Elm"));
        d.terminal("Elm").setAutoTrading(true);
        d.pause(2_000);
    }

    private static void afterALostAnswer(Director d) {
        d.terminal("Elm").faults().next(new Fault.LoseRequest());
        d.enterAtOnce(buy("GBPUSD").at("Elm"));
        d.pause(200);
        d.enter(buy("GBPUSD").at("Elm").risk("0.1"));
        d.pause(30_000);
        d.flat("Elm");
    }

    private static void onAHangingFeed(Director d) {
        d.terminal("Elm").setQuoting(false);
        d.pause(10_000);
        d.enter(sell("USDJPY").at("Elm"));
        d.terminal("Elm").setQuoting(true);
        d.pause(2_000);
    }

    private static void onAWrongClock(Director d) {
        d.terminal("Elm").setQuoteClock(3_600_000);
        d.pause(3_000);
        d.enter(buy("XAUUSD").at("Elm").stopPips("500"));
        d.terminal("Elm").setQuoteClock(0);
        d.pause(3_000);
    }

    private static void onClosingOnly(Director d) {
        Symbol us30 = new Symbol("US30");
        d.terminal("Elm").broker().setTradeMode(us30, SymbolTradeMode.CLOSE_ONLY);
        d.terminal("Elm").specify(d.spec("Elm", "US30"));
        d.enter(buy("US30").at("Elm").stopPips("1000"));
        d.terminal("Elm").broker().setTradeMode(us30, SymbolTradeMode.FULL);
        d.terminal("Elm").specify(d.spec("Elm", "US30"));
    }

    private static void withTheStopAbove(Director d) {
        Tick quote = d.quote("Alder", "EURUSD");
        d.enter(buy("EURUSD").at("Alder").stop(new Level.AtPrice(quote.ask() + FixedPoint.parse("0.0020"))));
    }

    /// Birch wants levels 5 points away; this stop is 3 points from its limit order.
    private static void withANearStop(Director d) {
        long price = d.quote("Birch", "EURUSD.r").bid() - FixedPoint.parse("0.0050");
        d.enter(buy("EURUSD.r")
                .at("Birch")
                .limit(price)
                .stop(new Level.AtPrice(price - FixedPoint.parse("0.00003")))
                .target(new Level.None()));
    }

    private static void onAWrongTickValue(Director d) {
        d.withSpec(
                "Elm",
                "USDJPY",
                GateScenes::tenTimesTheTickValue,
                () -> d.enter(buy("USDJPY").at("Elm")));
    }

    private static SymbolSpec tenTimesTheTickValue(SymbolSpec spec) {
        return spec.withTickValues(10 * spec.tickValueProfit(), 10 * spec.tickValueLoss());
    }

    private static void whileHalted(Director d) {
        d.stage().ask(new Command.FlattenAll("rehearsal", false));
        d.pause(5_000);
        d.enter(buy("EURUSD").at("Alder"));
        d.stage().ask(new Command.Rearm("rehearsal"));
        d.pause();
    }

    /// Nothing is written from here on, so this is the last scene, and only a preview can tell the verdict.
    private static void onABrokenDisk(Director d) {
        d.stage().breakJournal("no space left on the disk");
        d.preview(buy("EURUSD").at("Alder"));
    }
}
