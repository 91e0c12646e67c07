package dev.yoke.ui.chart.drawing;

import dev.yoke.ui.chart.plot.ChartPart;
import dev.yoke.ui.chart.plot.Plot;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Trend lines, levels, rectangles, Fibonacci retracements and risk boxes that the trader draws on the chart.
public final class Drawings implements ChartPart {

    private final ScreenPorts ports;
    private final DrawingsViewModel model;
    private final RiskPreviews previews;
    private final MenuButton tools;
    private Optional<DrawingMenu> menu = Optional.empty();
    private Subscription pen = Subscription.EMPTY;

    public Drawings(ScreenPorts ports) {
        this.ports = ports;
        model = new DrawingsViewModel(ports);
        previews = new RiskPreviews(ports);
        tools = new MenuButton(model.phrases().get("tools.title"));
        tools.setId("chart-draw");
        tools.setMinWidth(Region.USE_PREF_SIZE);
        tools.setAccessibleText(model.phrases().get("tools.title"));
        tools.setTooltip(new Tooltip(model.phrases().get("tools.tooltip")));
        tools.setOnShowing(event -> fillTools());
        // A menu button without items does not open.
        tools.getItems().add(new MenuItem(model.phrases().get("tools.title")));
    }

    @Override
    public List<Node> tools() {
        return List.of(tools);
    }

    private void fillTools() {
        menu.ifPresent(now -> tools.getItems().setAll(now.all()));
    }

    @Override
    public List<MenuItem> menu(Point2D at) {
        return menu.map(now -> now.at(at)).orElse(List.of());
    }

    @Override
    public void attach(Plot plot, Subscriptions open) {
        DrawingScreen screen = new DrawingScreen(plot);
        DrawingLayer layer = new DrawingLayer(plot, model, screen, previews);
        DrawingActions actions = new DrawingActions(ports.desk().actions(), model.phrases(), model, plot.node());
        Runnable toTicket = () -> toTicket(plot);
        menu = Optional.of(
                new DrawingMenu(model, screen, layer, actions, ports.desk().actions(), toTicket, plot.node()));
        open.add(plot.addLayer(layer));
        open.add(plot.addGesture(new DrawingGesture(plot, model, layer, screen, toTicket)));
        open.follow(model.toolProperty(), () -> takeTool(plot, screen));
        open.follow(model.selectedProperty(), () -> speak(plot));
        actions.attach(plot.node(), open);
        open.add(() -> {
            pen.unsubscribe();
            pen = Subscription.EMPTY;
            menu = Optional.empty();
            model.close();
        });
    }

    /// A tool that was taken has the mouse before everything else.
    private void takeTool(Plot plot, DrawingScreen screen) {
        Subscription before = pen;
        pen = Subscription.EMPTY;
        before.unsubscribe();
        if (model.toolProperty().get().isPresent()) {
            ToolGesture tool = new ToolGesture(plot, model, screen);
            Subscription shown = plot.addLayer(new PenLayer(tool));
            pen = shown.and(plot.addGesture(tool));
        }
        plot.repaint();
    }

    private void speak(Plot plot) {
        model.selected()
                .ifPresent(
                        drawing -> plot.node().setAccessibleText(model.phrases().get("tool." + drawing.kind())));
        plot.repaint();
    }

    private void toTicket(Plot plot) {
        model.selected()
                .filter(drawing -> drawing.kind() == Drawing.Kind.RISK_BOX)
                .ifPresent(box -> model.instrument()
                        .ifPresent(instrument ->
                                ports.desk().tickets().offer(RiskPreviews.draft(plot.view(), instrument, box))));
    }

    RiskPreviews previews() {
        return previews;
    }

    DrawingsViewModel model() {
        return model;
    }
}
