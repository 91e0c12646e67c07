package dev.yoke.ui.shell;

import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.ScreenPorts;
import dev.yoke.ui.fx.Subscriptions;
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
    private final List<Panel> parts;
    private final StackPane root = new StackPane();
    private final Subscriptions open = new Subscriptions();

    CockpitShell(ScreenPorts ports, ToastsViewModel toasts, FlattenLine flattenLine, Places places) {
        headerModel = new HeaderViewModel(ports);
        ArmDialog dialog = new ArmDialog(headerModel);
        HeaderView header = new HeaderView(ports, headerModel, flattenLine, dialog::toggle);
        HaltedBar halted = new HaltedBar(ports, new HaltViewModel(ports));
        StatusBar status = new StatusBar(ports, new StatusViewModel(ports));
        ToastsView toastsView = new ToastsView(ports, toasts);
        parts = List.of(header, halted, status, toastsView);
        BorderPane frame = new BorderPane(workspace(places));
        frame.setTop(new VBox(header.node(), halted.node()));
        frame.setBottom(status.node());
        Region live = new Region();
        live.getStyleClass().add("live-frame");
        live.setMouseTransparent(true);
        root.getStyleClass().add("shell");
        root.getStylesheets().add(SHEET);
        root.getChildren().addAll(frame, toastsView.node(), live, dialog);
        StackPane.setAlignment(toastsView.node(), Pos.BOTTOM_LEFT);
        root.setMinSize(0, 0);
    }

    private static SplitPane workspace(Places places) {
        SplitPane below = split(Orientation.HORIZONTAL, places.blotter(), places.heatMap());
        SplitPane centre = split(Orientation.VERTICAL, places.chart(), below);
        SplitPane right = split(Orientation.VERTICAL, places.ticket(), places.chat());
        SplitPane all = split(Orientation.HORIZONTAL, places.watchList(), centre, right);
        keep(places.watchList(), 232);
        keep(right, 312);
        keep(places.heatMap(), 392);
        SplitPane.setResizableWithParent(below, false);
        SplitPane.setResizableWithParent(places.ticket(), false);
        new DefaultDividers(all, centre, below, right).install();
        return all;
    }

    private static SplitPane split(Orientation orientation, Node... nodes) {
        SplitPane pane = new SplitPane(nodes);
        pane.setOrientation(orientation);
        pane.setMinSize(0, 0);
        return pane;
    }

    private static void keep(Node node, double width) {
        SplitPane.setResizableWithParent(node, false);
        if (node instanceof Region region) {
            region.setPrefWidth(width);
            region.setMinWidth(0);
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    /// Needs the node in a scene.
    @Override
    public void attach() {
        open.follow(
                headerModel.realArmedProperty(),
                () -> root.pseudoClassStateChanged(
                        LIVE, headerModel.realArmedProperty().get()));
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
