package dev.yoke.ui.heatmap;

import dev.yoke.ui.desk.ScreenPorts;
import dev.yoke.ui.fx.Panel;
import dev.yoke.ui.fx.Subscriptions;
import dev.yoke.ui.theme.EmptyState;
import dev.yoke.ui.theme.PanelTitle;
import dev.yoke.ui.theme.ScrollArea;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Currency legs by account, and below them how much of each limit is used.
public final class HeatMapView implements Panel {

    private static final String SHEET = Objects.requireNonNull(
                    HeatMapView.class.getResource("heatmap.css"), "heatmap.css")
            .toExternalForm();

    /// Holds "Largest symbol" and "Moves together" whole.
    private static final double LABEL_WIDTH = 92;

    private static final double CELL_WIDTH = 54;

    private final ScreenPorts ports;
    private final HeatMapViewModel model;
    private final GridPane grid = new GridPane();
    private final ScrollArea scroll = new ScrollArea(grid);
    private final EmptyState empty = new EmptyState(
            "No account yet", "Exposure per currency and the use of every limit appear here when a terminal connects.");
    private final VBox root = new VBox();
    private final Map<HeatMapViewModel.Place, HeatCell> cells = new HashMap<>();
    private final Subscriptions open = new Subscriptions();

    public HeatMapView(ScreenPorts ports, HeatMapViewModel model) {
        this.ports = ports;
        this.model = model;
        root.getStyleClass().addAll("panel", "heat-map");
        root.getStylesheets().add(SHEET);
        grid.getStyleClass().add("heat-grid");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        Label unit = new Label("% of equity");
        unit.getStyleClass().add("title");
        StackPane body = new StackPane(scroll, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().addAll(new PanelTitle("RISK HEAT MAP", unit), body);
    }

    private void build() {
        HeatMapViewModel.Grid shape = model.gridProperty().get();
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        cells.clear();
        boolean nothing = shape.accounts().isEmpty();
        empty.setVisible(nothing);
        scroll.setVisible(!nothing);
        grid.getColumnConstraints().add(column(LABEL_WIDTH, Priority.NEVER));
        for (int column = 0; column < shape.accounts().size(); column++) {
            Label account = new Label(shape.accounts().get(column).name());
            account.getStyleClass().add("heat-account");
            grid.getColumnConstraints().add(column(CELL_WIDTH, Priority.ALWAYS));
            grid.add(account, column + 1, 0);
        }
        for (int line = 0; line < shape.rows().size(); line++) {
            addRow(shape, shape.rows().get(line), line + 1);
        }
        showCells();
    }

    private static ColumnConstraints column(double width, Priority grow) {
        ColumnConstraints constraints = new ColumnConstraints(width, width, Double.MAX_VALUE);
        constraints.setHgrow(grow);
        return constraints;
    }

    private void addRow(HeatMapViewModel.Grid shape, HeatMapViewModel.Row row, int line) {
        Label name = new Label(row.name());
        name.getStyleClass().add("heat-name");
        grid.add(name, 0, line);
        for (int column = 0; column < shape.accounts().size(); column++) {
            HeatCell cell = new HeatCell(row.limit());
            HeatMapViewModel.Place place =
                    new HeatMapViewModel.Place(row, shape.accounts().get(column));
            cell.setOnMouseClicked(event -> model.drill(place));
            cells.put(place, cell);
            grid.add(cell, column + 1, line);
        }
    }

    private void showCells() {
        Map<HeatMapViewModel.Place, HeatMapViewModel.Cell> values =
                model.cellsProperty().get();
        cells.forEach((place, cell) -> cell.show(values.getOrDefault(place, HeatMapViewModel.Cell.EMPTY)));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        open.follow(model.gridProperty(), this::build);
        open.follow(model.cellsProperty(), this::showCells);
        open.add(ports.frames().onFrame(model::onFrame));
    }

    @Override
    public void detach() {
        open.close();
    }
}
