package dev.yoke.ui.sampler;

import dev.yoke.ui.chart.ChartView;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.ticket.TicketView;
import dev.yoke.ui.ticket.TicketViewModel;
import dev.yoke.ui.watchlist.WatchListView;
import dev.yoke.ui.watchlist.WatchListViewModel;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Controls that are painted or live from a whole picture, in the panel that they are made for, over the sample market.
final class PanelsPage {

    private static final double HEIGHT = 520;
    private static final double TICKET_WIDTH = 372;
    private static final double WATCH_WIDTH = 520;

    private PanelsPage() {}

    /// Candles, volume, indicators, quote lines, and a position's lines with their labels.
    static Node chart(ScreenPorts ports) {
        return whileShown(ports, new ChartView(ports, new PanelSite("sampler-chart")), Region.USE_COMPUTED_SIZE);
    }

    /// Price buttons with the larger pip, segments, fields with their units and notes.
    static Node ticket(ScreenPorts ports) {
        return whileShown(ports, new TicketView(ports, new TicketViewModel(ports)), TICKET_WIDTH);
    }

    /// Prices with their last pip larger, spark lines, a price that is stale.
    static Node watchList(ScreenPorts ports) {
        WatchListViewModel model =
                new WatchListViewModel(ports, instrument -> ports.desk().links().choose(Links.Colour.BLUE, instrument));
        return whileShown(ports, new WatchListView(ports, model), WATCH_WIDTH);
    }

    /// Attached while it stands in a scene: the page is left by showing another one.
    private static Node whileShown(ScreenPorts ports, Panel panel, double width) {
        StackPane place = new StackPane(panel.node());
        place.setPrefSize(width, HEIGHT);
        place.setMinHeight(HEIGHT);
        place.setMaxWidth(width < 0 ? Double.MAX_VALUE : width);
        Subscriptions open = new Subscriptions();
        place.sceneProperty().subscribe(scene -> {
            open.close();
            if (scene != null) {
                panel.attach();
                open.add(panel::detach);
                ports.desk().links().choose(Links.Colour.BLUE, SampleMarket.EURUSD);
            }
        });
        return place;
    }
}
