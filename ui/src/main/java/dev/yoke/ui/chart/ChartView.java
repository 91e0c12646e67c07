package dev.yoke.ui.chart;

import dev.yoke.ui.chart.drawing.Drawings;
import dev.yoke.ui.chart.indicator.ShownStudy;
import dev.yoke.ui.chart.indicator.StudyDialog;
import dev.yoke.ui.chart.indicator.StudyMenu;
import dev.yoke.ui.chart.order.OrderLines;
import dev.yoke.ui.chart.plot.ChartPart;
import dev.yoke.ui.desk.Action;
import dev.yoke.ui.desk.PanelSite;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Frames;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// The chart panel: tool bar, picture, and in the picture's place what to do while there are no candles.
public final class ChartView implements Panel {

    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

    private final ScreenPorts ports;
    private final ChartViewModel model;
    private final ChartWords words;
    private final ChartToolbar toolbar;
    private final ChartSurface surface;
    private final ChartEvents events;
    private final Snapshot snapshot;
    private final ChartActs acts;
    private final List<ChartPart> parts;
    private final ChartMenu menu;
    private final ChartPlaceholder placeholder;
    private final BorderPane root = new BorderPane();
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param site whose memory holds what this chart shows
    public ChartView(ScreenPorts ports, PanelSite site) {
        this.ports = ports;
        model = new ChartViewModel(ports, site);
        words = model.words();
        parts = parts(ports);
        surface = new ChartSurface(model);
        snapshot = new Snapshot(ports, ports.outside().exports(), words);
        acts = acts();
        toolbar = new ChartToolbar(model, acts, ports.desk().actions()::keyText);
        events =
                new ChartEvents(surface, new ChartNavigation(model, surface, study -> showStudies(Optional.of(study))));
        events.install();
        surface.setId("chart");
        surface.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        placeholder = new ChartPlaceholder(model);
        root.getStyleClass().addAll("panel", "chart-view", "trading");
        root.getStylesheets()
                .add(Objects.requireNonNull(ChartView.class.getResource("chart.css"))
                        .toExternalForm());
        parts.forEach(part -> toolbar.addTools(part.tools()));
        root.setTop(toolbar.root());
        Pane over = new Pane();
        over.setPickOnBounds(false);
        over.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        parts.forEach(part -> over.getChildren().addAll(part.overlays()));
        StudyMenu studies =
                new StudyMenu(model.look(), ports.phrases(StudyMenu.class), study -> showStudies(Optional.of(study)));
        menu = new ChartMenu(
                surface, parts, studies, acts.ofMenu(), ports.desk().actions()::keyText);
        root.setCenter(new StackPane(surface, placeholder.node(), over));
    }

    /// The parts that have packages of their own, one line each.
    private static List<ChartPart> parts(ScreenPorts ports) {
        return List.of(new Drawings(ports), new OrderLines(ports));
    }

    private ChartActs acts() {
        return new ChartActs(
                act("indicators", "Shortcut+I", () -> showStudies(Optional.empty())),
                act("snapshot", "Shortcut+Alt+S", this::takeSnapshot),
                act("symbol", "Shortcut+L", this::focusSymbol),
                act("auto-scroll", "", () -> toggle(model.autoScrollProperty())),
                act("volume", "", () -> toggle(model.look().volumeProperty())),
                act("grid", "", () -> toggle(model.look().gridProperty())),
                act("sessions", "", () -> toggle(model.look().sessionsProperty())),
                act("save-template", "", () -> new TemplateMenu(model, root()).askName()));
    }

    private Action act(String name, String shortcut, Runnable run) {
        return Action.everywhere("chart." + name, words.get("action." + name), shortcut, run);
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }

    private void showStudies(Optional<ShownStudy> first) {
        StudyDialog.show(root, model.look(), ports.phrases(StudyDialog.class), first);
    }

    private void takeSnapshot() {
        snapshot.take(surface, model.detailProperty().get());
    }

    private void focusSymbol() {
        toolbar.focusSymbol();
    }

    private Node root() {
        return root;
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
    public boolean isSettled() {
        return model.isSettled();
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
        subscriptions.add(model.followLink());
        acts.all().forEach(each -> subscriptions.add(ports.desk().actions().offer(each)));
        subscriptions.follow(model.statusProperty(), this::showStatus);
        subscriptions.follow(
                model.spokenProperty(),
                () -> surface.setAccessibleText(model.spokenProperty().get()));
        subscriptions.follow(model.autoScrollProperty(), surface::markPlotOld);
        subscriptions.add(model.onTurn(() -> Frames.isLookedAt(root), this::onFrame));
        surface.markPlotOld();
    }

    @Override
    public void detach() {
        events.cancel();
        surface.plot().setPointer(Optional.empty());
        subscriptions.close();
    }

    /// Paints everything anew at the next frame, as benchmarks and pictures need it.
    public void repaint() {
        surface.markPlotOld();
    }

    /// How often something of the picture was painted, for benchmarks.
    public long paintings() {
        return surface.overlayPaintings();
    }

    private void onFrame() {
        surface.onFrame(model.refresh());
    }

    private void showStatus() {
        ChartStatus status = model.statusProperty().get();
        boolean hasCandles = model.candles().size() > 0;
        placeholder.show(status, hasCandles);
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

    ChartToolbar toolbar() {
        return toolbar;
    }
}
