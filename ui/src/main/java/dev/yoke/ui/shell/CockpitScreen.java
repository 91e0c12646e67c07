package dev.yoke.ui.shell;

import dev.yoke.core.chat.ChatInterpreter;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.ui.blotter.BlotterView;
import dev.yoke.ui.blotter.BlotterViewModel;
import dev.yoke.ui.chart.ChartView;
import dev.yoke.ui.chat.ChatView;
import dev.yoke.ui.chat.ChatViewModel;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.Frames;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.heatmap.HeatMapView;
import dev.yoke.ui.heatmap.HeatMapViewModel;
import dev.yoke.ui.theme.Theme;
import dev.yoke.ui.ticket.TicketView;
import dev.yoke.ui.ticket.TicketViewModel;
import dev.yoke.ui.watchlist.WatchListView;
import dev.yoke.ui.watchlist.WatchListViewModel;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Scene;

/// The cockpit's window content. Thread: FX, all of it.
public final class CockpitScreen {

    private final List<Panel> panels;
    private final Scene scene;
    private final Subscriptions open = new Subscriptions();

    /// What the screen is built from.
    ///
    /// @param zone the trader's own, for the clocks
    /// @param fx runs work on the FX thread
    /// @param flattenLine the panic path, not a queue that may be full
    public record Parts(
            CockpitViews views,
            EngineInbox inbox,
            Frames frames,
            Clock clock,
            ZoneId zone,
            Executor fx,
            Background background,
            Desk desk,
            FlattenLine flattenLine) {}

    public CockpitScreen(Parts parts, Theme theme, double width, double height) {
        ToastsViewModel toasts =
                new ToastsViewModel(parts.views(), parts.clock(), parts.desk().notices());
        ScreenPorts ports = new ScreenPorts(
                parts.views(),
                parts.inbox(),
                parts.frames(),
                parts.clock(),
                parts.zone(),
                parts.fx(),
                parts.background(),
                parts.desk());
        TicketViewModel ticketModel = new TicketViewModel(ports);
        WatchListViewModel watchModel =
                new WatchListViewModel(ports, instrument -> ports.desk().links().choose(Links.Colour.BLUE, instrument));
        ChartView chart = new ChartView(ports);
        WatchListView watchList = new WatchListView(ports, watchModel);
        BlotterViewModel blotterModel = new BlotterViewModel(ports);
        BlotterView blotter = new BlotterView(ports, blotterModel);
        HeatMapView heatMap = new HeatMapView(ports, new HeatMapViewModel(ports, blotterModel::filterOrShowAll));
        TicketView ticket = new TicketView(ports, ticketModel);
        ChatView chat = new ChatView(ports, new ChatViewModel(ports, new ChatInterpreter()));
        CockpitShell shell = new CockpitShell(
                ports,
                toasts,
                parts.flattenLine(),
                new CockpitShell.Places(
                        watchList.node(), chart.node(), blotter.node(), heatMap.node(), ticket.node(), chat.node()));
        panels = List.of(shell, watchList, chart, blotter, heatMap, ticket, chat);
        scene = new Scene(shell.node(), width, height);
        theme.apply(scene);
    }

    public Scene scene() {
        return scene;
    }

    /// Starts to follow the cockpit.
    public void attach() {
        panels.forEach(panel -> {
            panel.attach();
            open.add(panel::detach);
        });
    }

    public void detach() {
        open.close();
    }
}
