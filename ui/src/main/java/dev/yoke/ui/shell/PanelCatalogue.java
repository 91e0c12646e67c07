package dev.yoke.ui.shell;

import dev.yoke.core.chat.ChatInterpreter;
import dev.yoke.ui.blotter.BlotterView;
import dev.yoke.ui.blotter.BlotterViewModel;
import dev.yoke.ui.chart.ChartView;
import dev.yoke.ui.chat.ChatView;
import dev.yoke.ui.chat.ChatViewModel;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.PanelKind;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.diagnostics.DiagnosticsView;
import dev.yoke.ui.diagnostics.DiagnosticsViewModel;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.heatmap.HeatMapView;
import dev.yoke.ui.heatmap.HeatMapViewModel;
import dev.yoke.ui.risk.RiskMetersView;
import dev.yoke.ui.risk.RiskViewModel;
import dev.yoke.ui.settings.SettingsView;
import dev.yoke.ui.shell.dock.Dock;
import dev.yoke.ui.signals.InboxView;
import dev.yoke.ui.signals.InboxViewModel;
import dev.yoke.ui.terminals.TerminalsView;
import dev.yoke.ui.terminals.TerminalsViewModel;
import dev.yoke.ui.ticket.TicketView;
import dev.yoke.ui.ticket.TicketViewModel;
import dev.yoke.ui.watchlist.WatchListView;
import dev.yoke.ui.watchlist.WatchListViewModel;
import dev.yoke.ui.words.Phrases;
import java.util.List;
import java.util.function.Function;

/// The panels that there are, a line each. Its title is `panel.` and the id in the words of [dev.yoke.ui.shell.dock].
public final class PanelCatalogue {

    private PanelCatalogue() {}

    /// Thread: FX. The kinds of one screen: panels made from one list know each other's drill-downs.
    public static List<PanelKind> of(ScreenPorts ports) {
        Phrases words = ports.phrases(Dock.class);
        BlotterViewModel blotter = new BlotterViewModel(ports);
        return List.of(
                one(words, "watch", "mdmz-visibility", site -> watchList(ports)),
                one(
                        words,
                        "signals",
                        "mdmz-notifications_none",
                        site -> new InboxView(ports, new InboxViewModel(ports))),
                one(words, "settings", "mdmz-settings", site -> new SettingsView(ports)),
                several(words, "chart", "mdal-insert_chart_outlined", site -> new ChartView(ports, site)),
                one(words, "blotter", "mdmz-view_list", site -> new BlotterView(ports, blotter)),
                one(words, "heat", "mdal-grid_on", site -> heatMap(ports, blotter)),
                one(words, "risk", "mdmz-security", site -> new RiskMetersView(ports, new RiskViewModel(ports))),
                one(words, "ticket", "mdmz-receipt", site -> new TicketView(ports, new TicketViewModel(ports))),
                one(words, "chat", "mdal-chat_bubble_outline", site -> chat(ports)),
                one(words, "terminals", "mdmz-settings_input_component", site -> terminals(ports)),
                one(words, "diagnostics", "mdmz-speed", site -> diagnostics(ports)));
    }

    private static PanelKind one(Phrases words, String id, String icon, Function<PanelSite, Panel> make) {
        return new PanelKind(id, words.get("panel." + id), icon, false, make);
    }

    private static PanelKind several(Phrases words, String id, String icon, Function<PanelSite, Panel> make) {
        return new PanelKind(id, words.get("panel." + id), icon, true, make);
    }

    private static Panel watchList(ScreenPorts ports) {
        return new WatchListView(
                ports,
                new WatchListViewModel(
                        ports, instrument -> ports.desk().links().choose(Links.Colour.BLUE, instrument)));
    }

    private static Panel heatMap(ScreenPorts ports, BlotterViewModel blotter) {
        return new HeatMapView(ports, new HeatMapViewModel(ports, blotter::filterOrShowAll));
    }

    private static Panel diagnostics(ScreenPorts ports) {
        return new DiagnosticsView(ports, new DiagnosticsViewModel(ports));
    }

    private static Panel terminals(ScreenPorts ports) {
        return new TerminalsView(ports, new TerminalsViewModel(ports));
    }

    private static Panel chat(ScreenPorts ports) {
        return new ChatView(ports, new ChatViewModel(ports, new ChatInterpreter()));
    }
}
