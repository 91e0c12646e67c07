package dev.yoke.testkit;

import dev.yoke.core.market.NewsEvent;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.risk.prop.PropPhase;
import dev.yoke.core.signal.CircuitBreaker;
import dev.yoke.core.signal.Hop;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.signal.SignalId;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import dev.yoke.core.view.BreakerView;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.JournalView;
import dev.yoke.core.view.LatencyView;
import dev.yoke.core.view.NewsView;
import dev.yoke.core.view.PendingSignalView;
import dev.yoke.core.view.PipelineView;
import dev.yoke.core.view.PropView;
import dev.yoke.core.view.RiskView;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// The day of [Views] with what only the window's edges show: news, a firm's rules, the signals' way.
public final class ShellViews {

    private static final long MINUTE_MS = 60_000;

    private ShellViews() {}

    public static CockpitView day() {
        return with(Views.day(), new JournalView(true, "", 0, 1_204, 214), List.of());
    }

    public static CockpitView armed() {
        return with(Views.armed(), new JournalView(true, "", 0, 1_204, 214), List.of());
    }

    public static CockpitView halted() {
        return with(Views.halted(), new JournalView(true, "", 0, 1_204, 214), List.of());
    }

    /// The journal cannot write and a source is kept away.
    public static CockpitView troubled() {
        return with(
                Views.day(),
                new JournalView(false, "the disk is full", 12, 1_204, 214),
                List.of(new BreakerView("source tv-m5", CircuitBreaker.State.OPEN, 5, 24_000)));
    }

    /// A signal that waits for the trader's word.
    public static CockpitView waiting(String id) {
        CockpitView view = day();
        Signal signal = new Signal(
                new SignalId(id),
                "tv-m5",
                Signal.Action.BUY,
                "EURUSD",
                OrderType.MARKET,
                Price.NONE,
                new Level.None(),
                new Level.None(),
                new Sizing.RiskPercent(Views.units("0.5")),
                Set.of(),
                "",
                view.nowMs(),
                view.nowMs(),
                "");
        return new CockpitView(
                view.version(),
                view.nowMs(),
                view.halt(),
                view.terminals(),
                view.positions(),
                view.orders(),
                view.recentDeals(),
                List.of(new PendingSignalView(signal, List.of(), view.nowMs() + 30_000)),
                view.quotes(),
                view.risk(),
                view.flatten(),
                view.queues(),
                view.journal(),
                view.pipeline());
    }

    private static CockpitView with(CockpitView view, JournalView journal, List<BreakerView> breakers) {
        RiskView risk = view.risk();
        return new CockpitView(
                view.version(),
                view.nowMs(),
                view.halt(),
                view.terminals(),
                view.positions(),
                view.orders(),
                view.recentDeals(),
                view.pendingSignals(),
                view.quotes(),
                new RiskView(
                        risk.policy(),
                        risk.accounts(),
                        risk.legs(),
                        risk.overAll(),
                        risk.limits(),
                        List.of(prop()),
                        news()),
                view.flatten(),
                view.queues(),
                journal,
                new PipelineView(1, 0, List.of(new LatencyView(Hop.TAKEN, Hop.JUDGED, 412, 6, 11)), breakers));
    }

    private static NewsView news() {
        return new NewsView(
                true,
                List.of(
                        news("USD", 12, NewsEvent.Importance.HIGH, "Nonfarm Payrolls"),
                        news("EUR", 95, NewsEvent.Importance.MODERATE, "Consumer Confidence")));
    }

    private static NewsEvent news(String currency, int inMinutes, NewsEvent.Importance importance, String name) {
        return new NewsEvent(inMinutes, Views.NOW + inMinutes * MINUTE_MS, currency, importance, name, "", "", "");
    }

    private static PropView prop() {
        long equity = Views.units("101240.55");
        return new PropView(
                Views.FTMO,
                "ftmo-2step",
                "FTMO 2-Step",
                PropPhase.WARN,
                "USD",
                equity,
                OptionalLong.of(Views.units("97000")),
                OptionalLong.of(Views.units("90000")),
                Views.units("97000"),
                equity - Views.units("97000"),
                Views.units("0.71"),
                Views.units("0.1"),
                185 * MINUTE_MS,
                "00:00 CET",
                "At the reset the floor rises above 4 240.55 USD.",
                3,
                4,
                Views.units("1240.55"),
                Views.units("10000"),
                0,
                0);
    }
}
