package dev.yoke.ui.chart;

import dev.yoke.core.market.Instrument;
import dev.yoke.ui.chart.drawing.Drawings;
import dev.yoke.ui.chart.order.OrderLines;
import dev.yoke.ui.chart.plot.ChartPart;
import dev.yoke.ui.desk.Links;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The chart panel: tool bar, picture, and in the picture's place what to do while there are no candles.
public final class ChartView implements Panel {

    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

    private final ScreenPorts ports;
    private final ChartViewModel model;
    private final ChartToolbar toolbar;
    private final ChartSurface surface;
    private final ChartEvents events;
    private final List<ChartPart> parts;
    private final ChartMenu menu;
    private final BorderPane root = new BorderPane();
    private final Label headline = new Label();
    private final Label hint = new Label();
    private final VBox placeholder = new VBox(headline, hint);
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param site whose memory holds what this chart shows
    public ChartView(ScreenPorts ports, PanelSite site) {
        this.ports = ports;
        model = new ChartViewModel(ports, site);
        parts = parts(ports);
        toolbar = new ChartToolbar(model);
        surface = new ChartSurface(model);
        events = new ChartEvents(surface, new ChartNavigation(model, surface));
        events.install();
        surface.setId("chart");
        surface.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        headline.getStyleClass().add("headline");
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMaxWidth(420);
        placeholder.getStyleClass().add("empty-state");
        placeholder.setMouseTransparent(true);
        root.getStyleClass().addAll("panel", "chart-view", "trading");
        root.getStylesheets()
                .add(Objects.requireNonNull(ChartView.class.getResource("chart.css"))
                        .toExternalForm());
        parts.forEach(part -> toolbar.addTools(part.tools()));
        root.setTop(toolbar.root());
        // Time runs from left to right in every language.
        surface.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Pane over = new Pane();
        over.setPickOnBounds(false);
        over.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        parts.forEach(part -> over.getChildren().addAll(part.overlays()));
        menu = new ChartMenu(surface, parts);
        root.setCenter(new StackPane(surface, placeholder, over));
    }

    /// The parts that have packages of their own, one line each.
    private static List<ChartPart> parts(ScreenPorts ports) {
        return List.of(new Drawings(ports), new OrderLines(ports));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableValue<String> detailProperty() {
        return model.detailProperty();
    }

    @Override
    public void focus() {
        surface.requestFocus();
    }

    /// Shows live candles until [#detach]. Attaching twice is one attachment.
    @Override
    public void attach() {
        if (subscriptions.size() > 0) {
            return;
        }
        toolbar.attach(subscriptions);
        subscriptions.add(surface.plot().addGesture(menu));
        parts.forEach(part -> part.attach(surface.plot(), subscriptions));
        subscriptions.add(model.instrumentProperty().subscribe((before, now) -> events.cancel()));
        subscriptions.add(model.timeframeProperty().subscribe((before, now) -> events.cancel()));
        ReadOnlyObjectProperty<Optional<Instrument>> linked =
                ports.desk().links().instrument(Links.Colour.BLUE);
        subscriptions.follow(linked, () -> linked.get().ifPresent(model::select));
        subscriptions.follow(model.statusProperty(), this::showStatus);
        subscriptions.follow(
                model.spokenProperty(),
                () -> surface.setAccessibleText(model.spokenProperty().get()));
        subscriptions.follow(model.autoScrollProperty(), surface::markPlotOld);
        subscriptions.add(model.onFrame(this::onFrame));
        surface.markPlotOld();
    }

    @Override
    public void detach() {
        events.cancel();
        subscriptions.close();
        toolbar.detach();
    }

    /// Paints everything anew at the next frame, as benchmarks and pictures need it.
    public void repaint() {
        surface.markPlotOld();
    }

    private void onFrame() {
        surface.onFrame(model.refresh());
    }

    private void showStatus() {
        ChartStatus status = model.statusProperty().get();
        boolean hasCandles = model.candles().size() > 0;
        headline.setText(status.headline());
        hint.setText(status.hint());
        placeholder.setVisible(!hasCandles);
        surface.pseudoClassStateChanged(EMPTY, !hasCandles);
        surface.setDimmed(hasCandles && !status.isLive());
    }

    List<ChartPart> parts() {
        return parts;
    }

    ContextMenu menu() {
        return menu.menu();
    }

    ChartViewModel model() {
        return model;
    }

    ChartSurface surface() {
        return surface;
    }
}
