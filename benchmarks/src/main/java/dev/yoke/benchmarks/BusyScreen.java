package dev.yoke.benchmarks;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.view.CockpitViews;
import dev.yoke.ui.chart.ChartView;
import dev.yoke.ui.desk.Desk;
import dev.yoke.ui.desk.PanelKind;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Background;
import dev.yoke.ui.fx.Frames;
import dev.yoke.ui.fx.FxThread;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.shell.PanelCatalogue;
import dev.yoke.ui.theme.Theme;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Twelve charts of twelve symbols, the blotter and the heat map in one window: what a busy trader looks at. Thread:
/// FX.
final class BusyScreen {

    static final int CHARTS = 12;
    private static final int COLUMNS = 4;
    private static final double SIDE = 1_000;

    private final List<Panel> panels = new ArrayList<>();
    private final Scene scene;

    BusyScreen(BusyMarket market, CockpitViews views, EngineInbox inbox, Clock clock, Frames frames) {
        ScreenPorts ports = new ScreenPorts(
                views,
                inbox,
                frames,
                clock,
                ZoneId.of("UTC"),
                new FxThread(),
                Background.threads(),
                new Desk(new KeptInMemory()));
        Map<String, PanelKind> kinds =
                PanelCatalogue.of(ports).stream().collect(Collectors.toMap(PanelKind::id, Function.identity()));
        GridPane charts = new GridPane();
        for (int i = 0; i < CHARTS; i++) {
            String id = "chart-" + i;
            ports.desk().memory().write(new PanelSite(id).memoryName(), shown(market.instrument(i)));
            Panel chart = panel(kinds, "chart", id);
            GridPane.setHgrow(chart.node(), Priority.ALWAYS);
            GridPane.setVgrow(chart.node(), Priority.ALWAYS);
            charts.add(fill(chart.node()), i % COLUMNS, i / COLUMNS);
        }
        GridPane below = new GridPane();
        below.add(fill(panel(kinds, "blotter", "blotter").node()), 0, 0);
        below.add(fill(panel(kinds, "heat", "heat").node()), 1, 0);
        VBox root = new VBox(charts, below);
        VBox.setVgrow(charts, Priority.ALWAYS);
        below.setPrefHeight(SIDE / 3);
        scene = new Scene(root, SIDE, SIDE);
        Theme.DARK.apply(scene);
    }

    /// As a chart keeps what it shows.
    private static Map<String, String> shown(Instrument instrument) {
        return Map.of(
                "terminal", instrument.terminal().name(),
                "symbol", instrument.symbol().name(),
                "timeframe", Timeframe.M5.name(),
                "link", "NONE");
    }

    private Panel panel(Map<String, PanelKind> kinds, String kind, String id) {
        Panel panel = Objects.requireNonNull(kinds.get(kind), kind).make().apply(new PanelSite(id));
        panels.add(panel);
        return panel;
    }

    private static Node fill(Node node) {
        if (node instanceof Region region) {
            region.setMinSize(0, 0);
            region.setPrefSize(SIDE / 2, SIDE / 3);
        }
        return node;
    }

    /// How often each chart's layers over the candles were painted.
    long[] chartPaintings() {
        return panels.stream()
                .filter(ChartView.class::isInstance)
                .map(ChartView.class::cast)
                .mapToLong(ChartView::paintings)
                .toArray();
    }

    Scene scene() {
        return scene;
    }

    void attach() {
        panels.forEach(Panel::attach);
    }

    void detach() {
        panels.forEach(Panel::detach);
    }
}
