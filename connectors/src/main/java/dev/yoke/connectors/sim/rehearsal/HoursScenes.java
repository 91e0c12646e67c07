package dev.yoke.connectors.sim.rehearsal;

import static dev.yoke.connectors.sim.rehearsal.EntryWish.buy;

import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.market.TradingSessions;
import dev.yoke.core.message.Event;
import java.util.List;

/// Scenes about the market's hours and the news. Alder's server is three hours ahead of UTC.
final class HoursScenes {

    private HoursScenes() {}

    static List<Scene> all() {
        return List.of(
                Scene.at("12:30", "market-closed", d -> whileOpen(d, "MON 00:00-15:00")),
                Scene.at("12:40", "open-buffer", d -> whileOpen(d, "MON 15:38-23:00")),
                Scene.at("12:50", "close-buffer", d -> whileOpen(d, "MON 00:00-15:55")),
                Scene.at("13:28", "news", HoursScenes::beforeNews));
    }

    /// The broker trades EURUSD in these hours only.
    private static void whileOpen(Director d, String hours) {
        d.withSpec(
                "Alder",
                "EURUSD",
                spec -> spec.withSessions(TradingSessions.parse(hours)),
                () -> d.enter(buy("EURUSD").at("Alder")));
    }

    private static void beforeNews(Director d) {
        NewsEvent payrolls = new NewsEvent(
                1,
                d.stage().nowMs() + 120_000,
                "USD",
                NewsEvent.Importance.HIGH,
                "Nonfarm Payrolls",
                "",
                "180K",
                "175K");
        d.stage().engine().onEvent(new Event.CalendarReport(new TerminalId("Alder"), List.of(payrolls)));
        d.enter(buy("EURUSD").at("Alder"));
    }
}
