package dev.yoke.ui.shell;

import dev.yoke.ui.control.OverlayHost;
import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.Measures;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window: header, halt, the panels in their default places, status bar, toasts, dialogs and the LIVE frame.
final class CockpitShell implements Panel {

    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live-armed");
    private static final String SHEET = Objects.requireNonNull(CockpitShell.class.getResource("shell.css"), "shell.css")
            .toExternalForm();

    /// What stands where.
    record Places(Node watchList, Node chart, Node blotter, Node heatMap, Node ticket, Node chat) {}

    private final HeaderViewModel headerModel;
    private final Hotkeys hotkeys;
    private final ShellActions actions;
    private final List<Panel> parts;
    private final StackPane root = new StackPane();
    private final OverlayHost host;
    private final Subscriptions open = new Subscriptions();

    CockpitShell(ScreenPorts ports, ToastsViewModel toasts, FlattenLine flattenLine, Places places) {
        headerModel = new HeaderViewModel(ports);
        ArmDialog dialog = new ArmDialog(headerModel, ports.phrases(ArmDialog.class));
        FrameCost cost = new FrameCost(ports, root);
        ports.desk().frameLoad().measuredBy(cost::worstNs);
        FlattenHold hold = new FlattenHold(ports, flattenLine);
        FlattenButton flatten = new FlattenButton(ports, flattenLine, hold);
        hotkeys = new Hotkeys(ports.desk(), hold, ShellActions.KEPT_OVER_DIALOGS);
        HeaderView header = new HeaderView(ports, headerModel, flatten, chip -> dialog.toggle(chip, root));
        HaltedBar halted = new HaltedBar(ports, new HaltViewModel(ports));
        StatusBar status = new StatusBar(ports, new StatusViewModel(ports, cost::worstNs));
        ToastsView toastsView = new ToastsView(ports, toasts);
        actions = new ShellActions(ports, flattenLine, () -> hotkeys.window().orElse(root), toastsView::takeFocus);
        parts = List.of(cost, header, halted, status, toastsView);
        toastsView.stayAbove(places.watchList());
        BorderPane frame = new BorderPane(workspace(places));
        frame.setTop(new VBox(header.node(), halted.node()));
        frame.setBottom(status.node());
        Region live = new Region();
        live.getStyleClass().add("live-frame");
        live.setMouseTransparent(true);
        root.getStyleClass().add("shell");
        root.getStylesheets().add(SHEET);
        root.getChildren().addAll(frame, toastsView.node(), live);
        StackPane.setAlignment(toastsView.node(), Pos.BOTTOM_LEFT);
        root.setMinSize(0, 0);
        host = new OverlayHost(root);
        host.keepClear(Measures.HEADER);
    }

    private static SplitPane workspace(Places places) {
        SplitPane below = split(Orientation.HORIZONTAL, places.blotter(), places.heatMap());
        SplitPane centre = split(Orientation.VERTICAL, places.chart(), below);
        SplitPane right = split(Orientation.VERTICAL, places.ticket(), places.chat());
        SplitPane all = split(Orientation.HORIZONTAL, places.watchList(), centre, right);
        keep(places.watchList());
        keep(right);
        keep(places.heatMap());
        SplitPane.setResizableWithParent(below, false);
        SplitPane.setResizableWithParent(places.ticket(), false);
        Dividers.place(all, width ->
                new double[] {watchListWidth(width) / width, 1 - Math.clamp(width * 0.175, 250, 336) / width});
        Dividers.place(below, width -> new double[] {1 - heatMapWidth(width) / width});
        Dividers.place(centre, height -> new double[] {1 - Math.clamp(height * 0.34, 200, 380) / height});
        Dividers.place(right, height -> new double[] {Math.clamp(360, 0, height * 0.6) / height});
        return all;
    }

    private static double watchListWidth(double windowWidth) {
        return Math.clamp(windowWidth * 0.185, 176, 352);
    }

    /// Room for three accounts, but never more than a third.
    private static double heatMapWidth(double room) {
        return Math.min(Math.clamp(room * 0.245, 252, 360), room * 0.34);
    }

    private static SplitPane split(Orientation orientation, Node... nodes) {
        SplitPane pane = new SplitPane(nodes);
        pane.setOrientation(orientation);
        pane.setMinSize(0, 0);
        return pane;
    }

    private static void keep(Node node) {
        SplitPane.setResizableWithParent(node, false);
        if (node instanceof Region region) {
            region.setMinWidth(0);
        }
    }

    @Override
    public Parent node() {
        return host;
    }

    /// Needs the node in a scene.
    @Override
    public void attach() {
        open.follow(
                headerModel.realArmedProperty(),
                () -> root.pseudoClassStateChanged(
                        LIVE, headerModel.realArmedProperty().get()));
        actions.offer(open);
        open.add(hotkeys.install(root.getScene()));
        parts.forEach(part -> {
            part.attach();
            open.add(part::detach);
        });
    }

    @Override
    public void detach() {
        open.close();
    }
}
